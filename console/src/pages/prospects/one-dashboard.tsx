import { generateProspectData, getTemplate, listProspectData } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { useWrite } from '../../api/write.ts';
import { ChartControls } from '../../charts/chart-actions.tsx';
import { Icon } from '../../kit/icon.tsx';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { Empty, Loaded, Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { DashboardHead } from './dashboard-head.tsx';
import { Editor } from './edit/editor.tsx';
import { DashboardGrid } from './layout/dashboard-grid.tsx';
import { shownWidgets } from './layout/shown-widgets.tsx';
import styles from './prospects.module.css';
import { DESK } from './widgets/shown.ts';

interface Props {
  readonly templateId: string;
  readonly prospectId: string;
  readonly isEdited: boolean;
  onEdit(edit: boolean): void;
}

/** One dashboard for one prospect: how it stands, what can be done with it, and its widgets on their grid. */
export function OneDashboard({ templateId, prospectId, isEdited, onEdit }: Props) {
  const template = useRead(() => getTemplate(templateId));
  const data = useRead(() => listProspectData(prospectId, { template_id: templateId }));
  const make = useWrite(() =>
    generateProspectData({ template_id: templateId, prospect_id: prospectId, regenerate: true }),
  );
  return (
    <Loaded read={template} skeleton={<PageSkeleton tiles={6} />}>
      {(structure) => (
        <Loaded read={data} skeleton={<PageSkeleton tiles={6} />}>
          {({ prospect_data: [record] }) =>
            record === undefined ? (
              <Empty title="This dashboard has no data for this prospect yet">
                {make.problem !== undefined && <Problem problem={make.problem} />}
                <WriteButton
                  variant="contained"
                  disabled={make.isRunning}
                  onClick={() => void make.run()}
                  startIcon={<Icon name="plus" size={16} />}
                >
                  Make it
                </WriteButton>
              </Empty>
            ) : (
              <div className={styles.dashboard}>
                {isEdited && template.etag !== undefined ? (
                  <Editor
                    template={structure}
                    etag={template.etag}
                    record={record}
                    asked={data.asked}
                    again={template.again}
                    onClose={() => onEdit(false)}
                  />
                ) : (
                  <>
                    <DashboardHead
                      template={structure}
                      record={record}
                      tick={data.tick}
                      make={make}
                      onEdit={() => onEdit(true)}
                    />
                    <ChartControls value="menu">
                      <DashboardGrid items={shownWidgets(structure, record, data.asked)} row={DESK.row} />
                    </ChartControls>
                  </>
                )}
              </div>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
