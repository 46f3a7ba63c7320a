import type { ResultsContent, ResultsContentSectionsItemSentencesItem } from '../../api/generated/showroom.schemas.ts';
import { Card } from '../../kit/layout.tsx';
import { useOpened } from '../../kit/opened.ts';
import styles from './content.module.css';
import tiles from './expandable.module.css';
import { Expandable } from './expandable.tsx';
import type { Catalogues } from './use-catalogues.ts';

interface Props {
  readonly content: ResultsContent;
  readonly catalogues: Catalogues;
}

/** What is written of a segment, section by section; every sentence opens to what it rests on. */
export function Content({ content, catalogues }: Props) {
  return (
    <Card
      title={content.title}
      subtitle={`Written by ${content.written_by === 'rules' ? 'rules' : content.written_by}; every sentence opens to the figures that it rests on`}
    >
      <div className={tiles.tiles}>
        {content.sections.map(({ id, title, sentences }, n) => (
          <Expandable
            key={id}
            id={`${content.segment}-${id}`}
            title={title}
            aside={`${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}`}
            isOpen={n === 0}
          >
            {sentences.map((sentence, at) => (
              <Sentence
                key={sentence.text}
                id={`${content.segment}-${id}-${at + 1}`}
                sentence={sentence}
                catalogues={catalogues}
              />
            ))}
          </Expandable>
        ))}
      </div>
    </Card>
  );
}

function Sentence({
  id: part,
  sentence: { text, measures, evidence },
  catalogues,
}: { readonly id: string; readonly sentence: ResultsContentSectionsItemSentencesItem } & Pick<Props, 'catalogues'>) {
  return (
    <details className={styles.sentence} {...useOpened(part)}>
      <summary>{text}</summary>
      <dl className={styles.evidence}>
        {evidence.map(({ id, label, text: value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Rests on</dt>
          <dd>{measures.map(catalogues.name).join(', ')}</dd>
        </div>
      </dl>
    </details>
  );
}
