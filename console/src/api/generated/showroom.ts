/**
 * Generated from the routes by `npm run console:client`: change those, not this.
 */
import type {
  Activities,
  AdvanceBody,
  AnalyticsCatalogue,
  AnalyticsDashboard,
  AnalyticsIngested,
  AnalyticsLake,
  AnalyticsPeople,
  AnalyticsQueryAnswer,
  AnalyticsStoredEvent,
  CallerAccuracy,
  Certificate200,
  Client,
  Clock,
  ClosedOpportunities,
  CompareResultVersionsParams,
  ConsoleSignIn200,
  Contacts,
  Contract,
  CountProspectData200,
  CoveragePlan,
  CreateProspectBody,
  CreateWorldBody,
  DashboardKpis,
  DashboardTemplate,
  DealHealthHistory,
  DealHealthScores,
  DealSnapshots,
  DealsStuckInProcess,
  Department,
  ExplainFigureParams,
  ForecastAccuracy,
  ForecastCalibration,
  ForecastCalls,
  ForecastConfidence,
  ForecastHistory,
  GenerateProspectDataBody,
  GenerateReportBody,
  GenerateResultsBody,
  GenerateTemplatesBody,
  GenerateTemplatesV1Body,
  GenerationJob,
  GetAnalyticsLakeParams,
  GetBridgeParams,
  GetClientLicenses200Item,
  GetCompleteResultsParams,
  GetDashboardParams,
  GetDatasetByPathParams,
  GetDatasetParams,
  GetFigureHistoryParams,
  GetLeadStages200,
  GetLicenseSeats200,
  GetLineageParams,
  GetMeasure200,
  GetMeasureParams,
  GetPipelineHealthParams,
  GetRepCoachingParams,
  GetSegmentResultsParams,
  Health200,
  HealthDistribution,
  Job,
  KindOfCause,
  Lead,
  License,
  ListAnalyticsEventsParams,
  ListBuildsParams,
  ListCauses200,
  ListCausesParams,
  ListChanges200,
  ListChangesParams,
  ListClientsParams,
  ListContractsParams,
  ListDatasetsParams,
  ListDepartmentsParams,
  ListGenerationJobsParams,
  ListLeadsParams,
  ListLicensesParams,
  ListPeopleBody,
  ListPersonaPeopleParams,
  ListProspectData200,
  ListProspectDataParams,
  ListProspectsParams,
  ListReportsParams,
  ListRepsParams,
  ListScenarios200,
  ListTechniciansParams,
  ListTicketsParams,
  ListVendorsParams,
  Measure,
  NextBestActions,
  OpenApi200,
  Opportunities,
  Overview,
  PipelineBridge,
  PipelineHealthSummary,
  PipelineMoves,
  PostDashboardBody,
  PostEventsBody,
  PostMembershipsBody,
  PrintAcademyDashboardBody,
  PrintPipelineHealthBody,
  PrintProspectDataBody,
  PrintRepCoachingBody,
  PrintStrategyReviewBody,
  ProcessBottlenecks,
  ProcessEvents,
  Prospect,
  ProspectDashboardData,
  QueryMetricBody,
  Quotas,
  Regenerate200,
  RegenerateBody,
  Rep,
  RepActivityMetrics,
  RepCoachingInsights,
  RepDriverComparison,
  RepPerformance,
  RepPerformanceView,
  Report,
  ReportRow,
  Reps,
  ResultsComparison,
  ResultsComplete,
  ResultsFactorCatalogue,
  ResultsMeasureCatalogue,
  ResultsOutcomeCatalogue,
  ResultsPatternCatalogue,
  ResultsPersonaPeople,
  ResultsScoring,
  ResultsSegment,
  ResultsStatus,
  ResultsVersion,
  ResultsWhatIfCatalogue,
  RevOpsBridge,
  RevOpsBuild,
  RevOpsDashboard,
  RevOpsDataset,
  RevOpsExplanation,
  RevOpsHistory,
  RevOpsLineage,
  Root200One,
  Scenario,
  ScoreSessionBody,
  Search200,
  SearchParams,
  SetTempoBody,
  StageBenchmarks,
  StageCohorts,
  StageVelocity,
  StartScenarioBody,
  Stats200,
  StreamEventsParams,
  StuckDealsView,
  Sync200,
  Technician,
  Ticket,
  Twin200,
  TwinParams,
  UpdateProspectBody,
  UpdateTemplateBody,
  Vendor,
  WeeklyForecasts,
  WinProbabilities,
  WonAmounts,
  World
} from './showroom.schemas.ts';

import { request } from '../request.ts';

export const getRootUrl = () => {




  return `/`
}

/**
 * Browsers, which would rather have `text/html`, get a page that leads to the console and the documents.
 * @summary What this is, and whether it runs
 */
export const root = async ( options?: Parameters<typeof request>[1]): Promise<Root200One | string> => {

  return request<Root200One | string>(getRootUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getHealthUrl = () => {




  return `/health`
}

/**
 * @summary Health check
 */
export const health = async ( options?: Parameters<typeof request>[1]): Promise<Health200> => {

  return request<Health200>(getHealthUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getStatsUrl = () => {




  return `/api/stats`
}

/**
 * @summary Counts and state of a world
 */
export const stats = async ( options?: Parameters<typeof request>[1]): Promise<Stats200> => {

  return request<Stats200>(getStatsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListClientsUrl = (params?: ListClientsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/clients?${stringifiedParams}` : `/api/clients`
}

/**
 * @summary All clients, with profitability
 */
export const listClients = async (params?: ListClientsParams, options?: Parameters<typeof request>[1]): Promise<Client[]> => {

  return request<Client[]>(getListClientsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetClientUrl = (id: string,) => {




  return `/api/clients/${encodeURIComponent(String(id))}`
}

/**
 * @summary One client
 */
export const getClient = async (id: string, options?: Parameters<typeof request>[1]): Promise<Client> => {

  return request<Client>(getGetClientUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetClientLicensesUrl = (id: string,) => {




  return `/api/clients/${encodeURIComponent(String(id))}/licenses`
}

/**
 * @summary The seats that a client holds
 */
export const getClientLicenses = async (id: string, options?: Parameters<typeof request>[1]): Promise<GetClientLicenses200Item[]> => {

  return request<GetClientLicenses200Item[]>(getGetClientLicensesUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListLicensesUrl = (params?: ListLicensesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/licenses?${stringifiedParams}` : `/api/licenses`
}

/**
 * @summary All software licences, with their use
 */
export const listLicenses = async (params?: ListLicensesParams, options?: Parameters<typeof request>[1]): Promise<License[]> => {

  return request<License[]>(getListLicensesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetLicenseUrl = (id: string,) => {




  return `/api/licenses/${encodeURIComponent(String(id))}`
}

/**
 * @summary One licence
 */
export const getLicense = async (id: string, options?: Parameters<typeof request>[1]): Promise<License> => {

  return request<License>(getGetLicenseUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetLicenseSeatsUrl = (id: string,) => {




  return `/api/licenses/${encodeURIComponent(String(id))}/seats`
}

/**
 * @summary Who holds the seats of a licence
 */
export const getLicenseSeats = async (id: string, options?: Parameters<typeof request>[1]): Promise<GetLicenseSeats200> => {

  return request<GetLicenseSeats200>(getGetLicenseSeatsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListLeadsUrl = (params?: ListLeadsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/leads?${stringifiedParams}` : `/api/leads`
}

/**
 * @summary All open leads of the sales pipeline
 */
export const listLeads = async (params?: ListLeadsParams, options?: Parameters<typeof request>[1]): Promise<Lead[]> => {

  return request<Lead[]>(getListLeadsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetLeadUrl = (id: string,) => {




  return `/api/leads/${encodeURIComponent(String(id))}`
}

/**
 * @summary One lead
 */
export const getLead = async (id: string, options?: Parameters<typeof request>[1]): Promise<Lead> => {

  return request<Lead>(getGetLeadUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListTechniciansUrl = (params?: ListTechniciansParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/technicians?${stringifiedParams}` : `/api/technicians`
}

/**
 * @summary All technicians, with their utilisation
 */
export const listTechnicians = async (params?: ListTechniciansParams, options?: Parameters<typeof request>[1]): Promise<Technician[]> => {

  return request<Technician[]>(getListTechniciansUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetTechnicianUrl = (id: string,) => {




  return `/api/technicians/${encodeURIComponent(String(id))}`
}

/**
 * @summary One technician
 */
export const getTechnician = async (id: string, options?: Parameters<typeof request>[1]): Promise<Technician> => {

  return request<Technician>(getGetTechnicianUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListDepartmentsUrl = (params?: ListDepartmentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/departments?${stringifiedParams}` : `/api/departments`
}

/**
 * @summary All departments, with their spending
 */
export const listDepartments = async (params?: ListDepartmentsParams, options?: Parameters<typeof request>[1]): Promise<Department[]> => {

  return request<Department[]>(getListDepartmentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetDepartmentUrl = (id: string,) => {




  return `/api/departments/${encodeURIComponent(String(id))}`
}

/**
 * @summary One department
 */
export const getDepartment = async (id: string, options?: Parameters<typeof request>[1]): Promise<Department> => {

  return request<Department>(getGetDepartmentUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListVendorsUrl = (params?: ListVendorsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/vendors?${stringifiedParams}` : `/api/vendors`
}

/**
 * @summary All vendors
 */
export const listVendors = async (params?: ListVendorsParams, options?: Parameters<typeof request>[1]): Promise<Vendor[]> => {

  return request<Vendor[]>(getListVendorsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetVendorUrl = (id: string,) => {




  return `/api/vendors/${encodeURIComponent(String(id))}`
}

/**
 * @summary One vendor
 */
export const getVendor = async (id: string, options?: Parameters<typeof request>[1]): Promise<Vendor> => {

  return request<Vendor>(getGetVendorUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListContractsUrl = (params?: ListContractsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/contracts?${stringifiedParams}` : `/api/contracts`
}

/**
 * @summary All contracts with vendors
 */
export const listContracts = async (params?: ListContractsParams, options?: Parameters<typeof request>[1]): Promise<Contract[]> => {

  return request<Contract[]>(getListContractsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetContractUrl = (id: string,) => {




  return `/api/contracts/${encodeURIComponent(String(id))}`
}

/**
 * @summary One contract
 */
export const getContract = async (id: string, options?: Parameters<typeof request>[1]): Promise<Contract> => {

  return request<Contract>(getGetContractUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListRepsUrl = (params?: ListRepsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/reps?${stringifiedParams}` : `/api/reps`
}

/**
 * @summary All sales reps, with quota and pipeline
 */
export const listReps = async (params?: ListRepsParams, options?: Parameters<typeof request>[1]): Promise<Rep[]> => {

  return request<Rep[]>(getListRepsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetRepUrl = (id: string,) => {




  return `/api/reps/${encodeURIComponent(String(id))}`
}

/**
 * @summary One sales rep
 */
export const getRep = async (id: string, options?: Parameters<typeof request>[1]): Promise<Rep> => {

  return request<Rep>(getGetRepUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetLeadStagesUrl = (id: string,) => {




  return `/api/leads/${encodeURIComponent(String(id))}/stages`
}

/**
 * @summary The way of a lead through the pipeline, open or closed
 */
export const getLeadStages = async (id: string, options?: Parameters<typeof request>[1]): Promise<GetLeadStages200> => {

  return request<GetLeadStages200>(getGetLeadStagesUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListTicketsUrl = (params?: ListTicketsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/tickets?${stringifiedParams}` : `/api/tickets`
}

/**
 * @summary All open tickets, with how long their clients wait against what they were promised
 */
export const listTickets = async (params?: ListTicketsParams, options?: Parameters<typeof request>[1]): Promise<Ticket[]> => {

  return request<Ticket[]>(getListTicketsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getSearchUrl = (params: SearchParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/search?${stringifiedParams}` : `/api/search`
}

/**
 * Looks into names, people, addresses, telephone numbers, products, places, skills and ids. Small and large letters are alike, so are letters with and without marks, and signs between words don’t matter. The best come first: an id, then what begins with the query, words that do, then what has it inside; rows with it in their name before those that have it elsewhere.
 * @summary Rows of all lists, and open tickets, by a part of their name, number or id
 */
export const search = async (params: SearchParams, options?: Parameters<typeof request>[1]): Promise<Search200> => {

  return request<Search200>(getSearchUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListMeasuresUrl = () => {




  return `/api/measures`
}

/**
 * @summary All measures, and what they are for the whole company now
 */
export const listMeasures = async ( options?: Parameters<typeof request>[1]): Promise<Measure[]> => {

  return request<Measure[]>(getListMeasuresUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetMeasureUrl = (id: string,
    params?: GetMeasureParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/measures/${encodeURIComponent(String(id))}?${stringifiedParams}` : `/api/measures/${encodeURIComponent(String(id))}`
}

/**
 * Daily history from the beginning of the company, 25 months before it runs. The last point is now. Without `key` it is the whole company; with the id of a client, department, sales rep or manager, or the name of a segment or region, it is that one.
 * @summary A measure over time
 */
export const getMeasure = async (id: string,
    params?: GetMeasureParams, options?: Parameters<typeof request>[1]): Promise<GetMeasure200> => {

  return request<GetMeasure200>(getGetMeasureUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListCausesUrl = (params?: ListCausesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/causes?${stringifiedParams}` : `/api/causes`
}

/**
 * Clients that signed or left, prices, contracts, purchases, people, deals, quotas and scenarios, from the events that the world keeps from its beginning on; the weightiest first. With `measure` only what moves one of those measures, with `key` only what moved that client, department, sales rep, manager, segment or region. Days are those of UTC; `to` is not included.
 * @summary What moved the figures, and when
 */
export const listCauses = async (params?: ListCausesParams, options?: Parameters<typeof request>[1]): Promise<ListCauses200> => {

  return request<ListCauses200>(getListCausesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListCauseKindsUrl = () => {




  return `/api/causes/kinds`
}

/**
 * @summary The kinds of causes, and which measures each moves
 */
export const listCauseKinds = async ( options?: Parameters<typeof request>[1]): Promise<KindOfCause[]> => {

  return request<KindOfCause[]>(getListCauseKindsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListChangesUrl = (params?: ListChangesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/changes?${stringifiedParams}` : `/api/changes`
}

/**
 * Whole ticks after `since`, oldest first. Go on with the `tick` of the answer as the next `since`; when it is the one that X-Tick names, you have it all. Changes are kept for a day. `generation` rises when the world is regenerated: begin again then.
 * @summary What changed, in order, with its cause
 */
export const listChanges = async (params?: ListChangesParams, options?: Parameters<typeof request>[1]): Promise<ListChanges200> => {

  return request<ListChanges200>(getListChangesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getCertificateUrl = () => {




  return `/api/certificate`
}

/**
 * @summary Every rule, checked now against the committed tick
 */
export const certificate = async ( options?: Parameters<typeof request>[1]): Promise<Certificate200> => {

  return request<Certificate200>(getCertificateUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getTwinUrl = (params: TwinParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/simulation/twin?${stringifiedParams}` : `/api/simulation/twin`
}

/**
 * Both have the same seed, time and commands; only the scenario does not run in the twin.
 * @summary The world beside its twin without a scenario, over time
 */
export const twin = async (params: TwinParams, options?: Parameters<typeof request>[1]): Promise<Twin200> => {

  return request<Twin200>(getTwinUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getStreamEventsUrl = (params?: StreamEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/stream?${stringifiedParams}` : `/api/stream`
}

/**
 * Every event after `Last-Event-ID`, oldest first, and `retry`: the milliseconds until the next tick can be seen. The answer ends then; ask again after that time, with the id of the last event. A host that can, holds it open for who accepts `text/event-stream`. Without an id, and where what came after it is no longer known, the one event is `stream.reset`: read anew, and go on from its id. Others: `tick.committed` with the number of changes by entity and cause, `clock.changed`, `scenario.started`, `scenario.ended`, `world.halted`, `job.progress`, `report.made`; the data of each is JSON.
 * @summary What happens in a world, as an event stream
 */
export const streamEvents = async (params?: StreamEventsParams, options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getStreamEventsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getRegenerateUrl = () => {




  return `/api/regenerate`
}

/**
 * Begins the world anew, as of now. With a seed it becomes that company again, to the byte; without one, another.
 * @summary Regenerate all data
 */
export const regenerate = async (regenerateBody?: RegenerateBody, options?: Parameters<typeof request>[1]): Promise<Regenerate200 | Job> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Regenerate200 | Job>(getRegenerateUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(regenerateBody)
  }
);}



export const getSyncUrl = () => {




  return `/api/sync`
}

/**
 * @summary Reconcile the DynamoDB tables with the committed tick
 */
export const sync = async ( options?: Parameters<typeof request>[1]): Promise<Sync200 | Job> => {

  return request<Sync200 | Job>(getSyncUrl(),
  {
    ...options,
    method: 'POST'


  }
);}



export const getGetSimulationUrl = () => {




  return `/api/simulation`
}

/**
 * @summary Where the world’s time stands
 */
export const getSimulation = async ( options?: Parameters<typeof request>[1]): Promise<World> => {

  return request<World>(getGetSimulationUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getPauseUrl = () => {




  return `/api/simulation/pause`
}

/**
 * @summary Hold the world at its last tick
 */
export const pause = async ( options?: Parameters<typeof request>[1]): Promise<World> => {

  return request<World>(getPauseUrl(),
  {
    ...options,
    method: 'POST'


  }
);}



export const getResumeUrl = () => {




  return `/api/simulation/resume`
}

/**
 * @summary Let a paused world go on
 */
export const resume = async ( options?: Parameters<typeof request>[1]): Promise<World> => {

  return request<World>(getResumeUrl(),
  {
    ...options,
    method: 'POST'


  }
);}



export const getAdvanceUrl = () => {




  return `/api/simulation/advance`
}

/**
 * @summary Jump ahead by some ticks
 */
export const advance = async (advanceBody: AdvanceBody, options?: Parameters<typeof request>[1]): Promise<World | Job> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<World | Job>(getAdvanceUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(advanceBody)
  }
);}



export const getSetTempoUrl = () => {




  return `/api/simulation/tempo`
}

/**
 * @summary Set how fast the world’s time runs
 */
export const setTempo = async (setTempoBody: SetTempoBody, options?: Parameters<typeof request>[1]): Promise<World> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<World>(getSetTempoUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(setTempoBody)
  }
);}



export const getStartScenarioUrl = () => {




  return `/api/simulation/scenarios`
}

/**
 * @summary Run a scenario
 */
export const startScenario = async (startScenarioBody: StartScenarioBody, options?: Parameters<typeof request>[1]): Promise<Scenario> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Scenario>(getStartScenarioUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(startScenarioBody)
  }
);}



export const getListScenariosUrl = () => {




  return `/api/simulation/scenarios`
}

/**
 * @summary The scenarios that run, that ended lately, and that there are
 */
export const listScenarios = async ( options?: Parameters<typeof request>[1]): Promise<ListScenarios200> => {

  return request<ListScenarios200>(getListScenariosUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getStopScenarioUrl = (id: string,) => {




  return `/api/simulation/scenarios/${encodeURIComponent(String(id))}`
}

/**
 * @summary End a scenario before its time
 */
export const stopScenario = async (id: string, options?: Parameters<typeof request>[1]): Promise<Scenario> => {

  return request<Scenario>(getStopScenarioUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getCreateWorldUrl = () => {




  return `/api/worlds`
}

/**
 * @summary Make a world
 */
export const createWorld = async (createWorldBody: CreateWorldBody, options?: Parameters<typeof request>[1]): Promise<World | Job> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<World | Job>(getCreateWorldUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(createWorldBody)
  }
);}



export const getListWorldsUrl = () => {




  return `/api/worlds`
}

/**
 * The scope `showroom/admin` sees all of them.
 * @summary The worlds that the token allows
 */
export const listWorlds = async ( options?: Parameters<typeof request>[1]): Promise<World[]> => {

  return request<World[]>(getListWorldsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getDeleteWorldUrl = (id: string,) => {




  return `/api/worlds/${encodeURIComponent(String(id))}`
}

/**
 * @summary Remove a world and all its data
 */
export const deleteWorld = async (id: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteWorldUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getGetJobUrl = (id: string,) => {




  return `/api/jobs/${encodeURIComponent(String(id))}`
}

/**
 * @summary How a job stands
 */
export const getJob = async (id: string, options?: Parameters<typeof request>[1]): Promise<Job> => {

  return request<Job>(getGetJobUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetOverviewUrl = () => {




  return `/api/overview`
}

/**
 * One sentence, the leading figures with their targets, what the executive report finds, the decisions of the next ninety days and the bridge of recurring revenue over twelve months: all of one committed tick, and the same as that report.
 * @summary How the company stands, on one page
 */
export const getOverview = async ( options?: Parameters<typeof request>[1]): Promise<Overview> => {

  return request<Overview>(getGetOverviewUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGenerateReportUrl = () => {




  return `/api/generate-report`
}

/**
 * Makes a report of the committed tick, stores it, and answers a link to its file. `summary` and `insights` join what the figures say. Characters that the report’s fonts lack (they have Latin, Greek and Cyrillic) are refused by name.
 * @summary Generate PDF report
 */
export const generateReport = async (generateReportBody: GenerateReportBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getGenerateReportUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(generateReportBody)
  }
);}



export const getListReportsUrl = (params?: ListReportsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/reports?${stringifiedParams}` : `/api/reports`
}

/**
 * @summary The reports of a world, the newest first
 */
export const listReports = async (params?: ListReportsParams, options?: Parameters<typeof request>[1]): Promise<ReportRow[]> => {

  return request<ReportRow[]>(getListReportsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetReportUrl = (id: string,) => {




  return `/api/reports/${encodeURIComponent(String(id))}`
}

/**
 * @summary One report, with a fresh link
 */
export const getReport = async (id: string, options?: Parameters<typeof request>[1]): Promise<Report> => {

  return request<Report>(getGetReportUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getDeleteReportUrl = (id: string,) => {




  return `/api/reports/${encodeURIComponent(String(id))}`
}

/**
 * @summary Remove a report and its file
 */
export const deleteReport = async (id: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteReportUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getGetReportFileUrl = (id: string,) => {




  return `/api/reports/${encodeURIComponent(String(id))}/file`
}

/**
 * The bytes that the link of the report leads to, from the API itself: a page of the API’s own origin may read them.
 * @summary The PDF of a report, for who has a token
 */
export const getReportFile = async (id: string, options?: Parameters<typeof request>[1]): Promise<Blob> => {

  return request<Blob>(getGetReportFileUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGenerateTemplatesUrl = (clientId: string,) => {




  return `/triton/clients/${encodeURIComponent(String(clientId))}/generate-templates`
}

/**
 * Queues a job that makes seven dashboards for the client, finds or makes its demo prospect, and generates the data of every widget. While one runs, it is answered again.
 * @summary Generate a client’s dashboards
 */
export const generateTemplates = async (clientId: string,
    generateTemplatesBody?: GenerateTemplatesBody, options?: Parameters<typeof request>[1]): Promise<GenerationJob> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<GenerationJob>(getGenerateTemplatesUrl(clientId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(generateTemplatesBody)
  }
);}



export const getGenerateTemplatesV1Url = (clientId: string,) => {




  return `/v1/triton/clients/${encodeURIComponent(String(clientId))}/generate-templates`
}

/**
 * Queues a job that makes seven dashboards for the client, finds or makes its demo prospect, and generates the data of every widget. While one runs, it is answered again.
 * @summary Generate a client’s dashboards (the same, under `/v1`)
 */
export const generateTemplatesV1 = async (clientId: string,
    generateTemplatesV1Body?: GenerateTemplatesV1Body, options?: Parameters<typeof request>[1]): Promise<GenerationJob> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<GenerationJob>(getGenerateTemplatesV1Url(clientId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(generateTemplatesV1Body)
  }
);}



export const getGetGenerationJobUrl = (jobId: string,) => {




  return `/triton/jobs/${encodeURIComponent(String(jobId))}`
}

/**
 * @summary How a generation stands
 */
export const getGenerationJob = async (jobId: string, options?: Parameters<typeof request>[1]): Promise<GenerationJob> => {

  return request<GenerationJob>(getGetGenerationJobUrl(jobId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetGenerationJobV1Url = (jobId: string,) => {




  return `/v1/triton/jobs/${encodeURIComponent(String(jobId))}`
}

/**
 * @summary How a generation stands (the same, under `/v1`)
 */
export const getGenerationJobV1 = async (jobId: string, options?: Parameters<typeof request>[1]): Promise<GenerationJob> => {

  return request<GenerationJob>(getGetGenerationJobV1Url(jobId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListGenerationJobsUrl = (clientId: string,
    params?: ListGenerationJobsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/triton/clients/${encodeURIComponent(String(clientId))}/jobs?${stringifiedParams}` : `/triton/clients/${encodeURIComponent(String(clientId))}/jobs`
}

/**
 * @summary A client’s generation jobs, the latest first
 */
export const listGenerationJobs = async (clientId: string,
    params?: ListGenerationJobsParams, options?: Parameters<typeof request>[1]): Promise<GenerationJob[]> => {

  return request<GenerationJob[]>(getListGenerationJobsUrl(clientId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListTemplatesUrl = (clientId: string,) => {




  return `/triton/clients/${encodeURIComponent(String(clientId))}/templates`
}

/**
 * @summary A client’s dashboard templates
 */
export const listTemplates = async (clientId: string, options?: Parameters<typeof request>[1]): Promise<DashboardTemplate[]> => {

  return request<DashboardTemplate[]>(getListTemplatesUrl(clientId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetTemplateUrl = (templateId: string,) => {




  return `/triton/templates/${encodeURIComponent(String(templateId))}`
}

/**
 * @summary One dashboard template
 */
export const getTemplate = async (templateId: string, options?: Parameters<typeof request>[1]): Promise<DashboardTemplate> => {

  return request<DashboardTemplate>(getGetTemplateUrl(templateId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getUpdateTemplateUrl = (templateId: string,) => {




  return `/triton/templates/${encodeURIComponent(String(templateId))}`
}

/**
 * Data that was made from it becomes stale, and is made anew before long. With `If-Match` it changes only the version that the caller has seen.
 * @summary Change a template’s titles, positions and formats
 */
export const updateTemplate = async (templateId: string,
    updateTemplateBody: UpdateTemplateBody, options?: Parameters<typeof request>[1]): Promise<DashboardTemplate> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<DashboardTemplate>(getUpdateTemplateUrl(templateId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(updateTemplateBody)
  }
);}



export const getListProspectsUrl = (clientId: string,
    params?: ListProspectsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/clients/${encodeURIComponent(String(clientId))}/prospects?${stringifiedParams}` : `/clients/${encodeURIComponent(String(clientId))}/prospects`
}

/**
 * @summary A client’s prospects
 */
export const listProspects = async (clientId: string,
    params?: ListProspectsParams, options?: Parameters<typeof request>[1]): Promise<Prospect[]> => {

  return request<Prospect[]>(getListProspectsUrl(clientId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getCreateProspectUrl = (clientId: string,) => {




  return `/clients/${encodeURIComponent(String(clientId))}/prospects`
}

/**
 * @summary Add a prospect
 */
export const createProspect = async (clientId: string,
    createProspectBody: CreateProspectBody, options?: Parameters<typeof request>[1]): Promise<Prospect> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Prospect>(getCreateProspectUrl(clientId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(createProspectBody)
  }
);}



export const getGetProspectUrl = (id: string,) => {




  return `/prospects/${encodeURIComponent(String(id))}`
}

/**
 * @summary One prospect
 */
export const getProspect = async (id: string, options?: Parameters<typeof request>[1]): Promise<Prospect> => {

  return request<Prospect>(getGetProspectUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getUpdateProspectUrl = (id: string,) => {




  return `/prospects/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a prospect
 */
export const updateProspect = async (id: string,
    updateProspectBody: UpdateProspectBody, options?: Parameters<typeof request>[1]): Promise<Prospect> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Prospect>(getUpdateProspectUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(updateProspectBody)
  }
);}



export const getDeleteProspectUrl = (id: string,) => {




  return `/prospects/${encodeURIComponent(String(id))}`
}

/**
 * @summary Remove a prospect and its data
 */
export const deleteProspect = async (id: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteProspectUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getGenerateProspectDataUrl = () => {




  return `/prospect-data/generate`
}

/**
 * @summary Generate the data of one dashboard for one prospect
 */
export const generateProspectData = async (generateProspectDataBody: GenerateProspectDataBody, options?: Parameters<typeof request>[1]): Promise<ProspectDashboardData> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<ProspectDashboardData>(getGenerateProspectDataUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(generateProspectDataBody)
  }
);}



export const getCountProspectDataUrl = () => {




  return `/prospect-data/status-counts`
}

/**
 * @summary How much data there is of each status
 */
export const countProspectData = async ( options?: Parameters<typeof request>[1]): Promise<CountProspectData200> => {

  return request<CountProspectData200>(getCountProspectDataUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListProspectDataUrl = (prospectId: string,
    params?: ListProspectDataParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/prospect-data/${encodeURIComponent(String(prospectId))}?${stringifiedParams}` : `/prospect-data/${encodeURIComponent(String(prospectId))}`
}

/**
 * @summary The data of a prospect’s dashboards
 */
export const listProspectData = async (prospectId: string,
    params?: ListProspectDataParams, options?: Parameters<typeof request>[1]): Promise<ListProspectData200> => {

  return request<ListProspectData200>(getListProspectDataUrl(prospectId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetProspectDataUrl = (prospectId: string,
    templateId: string,) => {




  return `/prospect-data/${encodeURIComponent(String(prospectId))}/${encodeURIComponent(String(templateId))}`
}

/**
 * @summary The data of one dashboard for one prospect
 */
export const getProspectData = async (prospectId: string,
    templateId: string, options?: Parameters<typeof request>[1]): Promise<ProspectDashboardData> => {

  return request<ProspectDashboardData>(getGetProspectDataUrl(prospectId,templateId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getDeleteProspectDataUrl = (prospectId: string,
    templateId: string,) => {




  return `/prospect-data/${encodeURIComponent(String(prospectId))}/${encodeURIComponent(String(templateId))}`
}

/**
 * @summary Remove the data of one dashboard for one prospect
 */
export const deleteProspectData = async (prospectId: string,
    templateId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteProspectDataUrl(prospectId,templateId),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getPrintProspectDataUrl = (prospectId: string,
    templateId: string,) => {




  return `/prospect-data/${encodeURIComponent(String(prospectId))}/${encodeURIComponent(String(templateId))}/report`
}

/**
 * Draws every widget of the stored data as its kind, at the tick of which that data is, and keeps the file as a report of the type `prospect-dashboard`.
 * @summary Print a prospect’s dashboard as PDF
 */
export const printProspectData = async (prospectId: string,
    templateId: string,
    printProspectDataBody?: PrintProspectDataBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getPrintProspectDataUrl(prospectId,templateId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(printProspectDataBody)
  }
);}



export const getListDatasetsUrl = (params?: ListDatasetsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/datasets?${stringifiedParams}` : `/revops/datasets`
}

/**
 * @summary All datasets of the sales organisation, and how they stand
 */
export const listDatasets = async (params?: ListDatasetsParams, options?: Parameters<typeof request>[1]): Promise<RevOpsDataset[]> => {

  return request<RevOpsDataset[]>(getListDatasetsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetDatasetUrl = (name: string,
    params?: GetDatasetParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/datasets/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/revops/datasets/${encodeURIComponent(String(name))}`
}

/**
 * Rows for the committed tick, or as of the end of a past quarter or week. Filters cut the sources by the territory of the owner. Every row has the dataset’s fields, and beside them `display` and `status`.
 * @summary The rows of a dataset
 */
export const getDataset = async (name: string,
    params?: GetDatasetParams, options?: Parameters<typeof request>[1]): Promise<Clock | Opportunities | ClosedOpportunities | WonAmounts | DealSnapshots | Reps | Quotas | ForecastCalls | Activities | Contacts | ProcessEvents | PipelineMoves | StageBenchmarks | DealHealthScores | DealHealthHistory | PipelineHealthSummary | DealsStuckInProcess | ProcessBottlenecks | StageVelocity | StuckDealsView | HealthDistribution | WinProbabilities | ForecastCalibration | WeeklyForecasts | ForecastConfidence | ForecastHistory | DashboardKpis | ForecastAccuracy | CallerAccuracy | PipelineBridge | StageCohorts | CoveragePlan | RepPerformance | RepPerformanceView | RepDriverComparison | RepActivityMetrics | NextBestActions | RepCoachingInsights> => {

  return request<Clock | Opportunities | ClosedOpportunities | WonAmounts | DealSnapshots | Reps | Quotas | ForecastCalls | Activities | Contacts | ProcessEvents | PipelineMoves | StageBenchmarks | DealHealthScores | DealHealthHistory | PipelineHealthSummary | DealsStuckInProcess | ProcessBottlenecks | StageVelocity | StuckDealsView | HealthDistribution | WinProbabilities | ForecastCalibration | WeeklyForecasts | ForecastConfidence | ForecastHistory | DashboardKpis | ForecastAccuracy | CallerAccuracy | PipelineBridge | StageCohorts | CoveragePlan | RepPerformance | RepPerformanceView | RepDriverComparison | RepActivityMetrics | NextBestActions | RepCoachingInsights>(getGetDatasetUrl(name,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetDatasetByPathUrl = (layer: string,
    name: string,
    params?: GetDatasetByPathParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/RevOps/${encodeURIComponent(String(layer))}/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/RevOps/${encodeURIComponent(String(layer))}/${encodeURIComponent(String(name))}`
}

/**
 * Rows for the committed tick, or as of the end of a past quarter or week. Filters cut the sources by the territory of the owner. Every row has the dataset’s fields, and beside them `display` and `status`.
 * @summary The rows of a dataset, by its path
 */
export const getDatasetByPath = async (layer: string,
    name: string,
    params?: GetDatasetByPathParams, options?: Parameters<typeof request>[1]): Promise<Clock | Opportunities | ClosedOpportunities | WonAmounts | DealSnapshots | Reps | Quotas | ForecastCalls | Activities | Contacts | ProcessEvents | PipelineMoves | StageBenchmarks | DealHealthScores | DealHealthHistory | PipelineHealthSummary | DealsStuckInProcess | ProcessBottlenecks | StageVelocity | StuckDealsView | HealthDistribution | WinProbabilities | ForecastCalibration | WeeklyForecasts | ForecastConfidence | ForecastHistory | DashboardKpis | ForecastAccuracy | CallerAccuracy | PipelineBridge | StageCohorts | CoveragePlan | RepPerformance | RepPerformanceView | RepDriverComparison | RepActivityMetrics | NextBestActions | RepCoachingInsights> => {

  return request<Clock | Opportunities | ClosedOpportunities | WonAmounts | DealSnapshots | Reps | Quotas | ForecastCalls | Activities | Contacts | ProcessEvents | PipelineMoves | StageBenchmarks | DealHealthScores | DealHealthHistory | PipelineHealthSummary | DealsStuckInProcess | ProcessBottlenecks | StageVelocity | StuckDealsView | HealthDistribution | WinProbabilities | ForecastCalibration | WeeklyForecasts | ForecastConfidence | ForecastHistory | DashboardKpis | ForecastAccuracy | CallerAccuracy | PipelineBridge | StageCohorts | CoveragePlan | RepPerformance | RepPerformanceView | RepDriverComparison | RepActivityMetrics | NextBestActions | RepCoachingInsights>(getGetDatasetByPathUrl(layer,name,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetLineageUrl = (params?: GetLineageParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/lineage?${stringifiedParams}` : `/revops/lineage`
}

/**
 * @summary Which dataset is made of which
 */
export const getLineage = async (params?: GetLineageParams, options?: Parameters<typeof request>[1]): Promise<RevOpsLineage> => {

  return request<RevOpsLineage>(getGetLineageUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetPipelineHealthUrl = (params?: GetPipelineHealthParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/dashboards/pipeline-health?${stringifiedParams}` : `/revops/dashboards/pipeline-health`
}

/**
 * @summary All of the pipeline health dashboard in one answer
 */
export const getPipelineHealth = async (params?: GetPipelineHealthParams, options?: Parameters<typeof request>[1]): Promise<RevOpsDashboard> => {

  return request<RevOpsDashboard>(getGetPipelineHealthUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetRepCoachingUrl = (repId: string,
    params?: GetRepCoachingParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/dashboards/rep-coaching/${encodeURIComponent(String(repId))}?${stringifiedParams}` : `/revops/dashboards/rep-coaching/${encodeURIComponent(String(repId))}`
}

/**
 * @summary All of a rep’s coaching dashboard in one answer
 */
export const getRepCoaching = async (repId: string,
    params?: GetRepCoachingParams, options?: Parameters<typeof request>[1]): Promise<RevOpsDashboard> => {

  return request<RevOpsDashboard>(getGetRepCoachingUrl(repId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetBridgeUrl = (params?: GetBridgeParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/bridge?${stringifiedParams}` : `/revops/bridge`
}

/**
 * Opening + created + raised + cut + pulled in + slipped + won + lost = closing, to the cent. `quarter` counts only deals that are expected to close until its end.
 * @summary What moved the pipeline between any two days
 */
export const getBridge = async (params?: GetBridgeParams, options?: Parameters<typeof request>[1]): Promise<RevOpsBridge> => {

  return request<RevOpsBridge>(getGetBridgeUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getExplainFigureUrl = (dataset: string,
    row: string,
    field: string,
    params?: ExplainFigureParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/explain/${encodeURIComponent(String(dataset))}/${encodeURIComponent(String(row))}/${encodeURIComponent(String(field))}?${stringifiedParams}` : `/revops/explain/${encodeURIComponent(String(dataset))}/${encodeURIComponent(String(row))}/${encodeURIComponent(String(field))}`
}

/**
 * Its formula, and the rows of the inputs that it rests on: computed of these alone it is the same. Each of them can be explained in turn.
 * @summary How a figure came about
 */
export const explainFigure = async (dataset: string,
    row: string,
    field: string,
    params?: ExplainFigureParams, options?: Parameters<typeof request>[1]): Promise<RevOpsExplanation> => {

  return request<RevOpsExplanation>(getExplainFigureUrl(dataset,row,field,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetFigureHistoryUrl = (dataset: string,
    row: string,
    field: string,
    params?: GetFigureHistoryParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/history/${encodeURIComponent(String(dataset))}/${encodeURIComponent(String(row))}/${encodeURIComponent(String(field))}?${stringifiedParams}` : `/revops/history/${encodeURIComponent(String(dataset))}/${encodeURIComponent(String(row))}/${encodeURIComponent(String(field))}`
}

/**
 * What it was at the ends of the last weeks, by what was known then, and at the moment that is asked of. Weeks that were kept are read, others are built anew.
 * @summary How a figure went
 */
export const getFigureHistory = async (dataset: string,
    row: string,
    field: string,
    params?: GetFigureHistoryParams, options?: Parameters<typeof request>[1]): Promise<RevOpsHistory> => {

  return request<RevOpsHistory>(getGetFigureHistoryUrl(dataset,row,field,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getBuildDatasetsUrl = () => {




  return `/revops/build`
}

/**
 * Queues a job that builds every dataset, keeps the versions of weeks and quarters that have ended, and stores what is good as the last good. It runs by itself when a week of the world has ended. While one runs, it is answered again.
 * @summary Build all datasets, and keep what has ended
 */
export const buildDatasets = async ( options?: Parameters<typeof request>[1]): Promise<RevOpsBuild> => {

  return request<RevOpsBuild>(getBuildDatasetsUrl(),
  {
    ...options,
    method: 'POST'


  }
);}



export const getListBuildsUrl = (params?: ListBuildsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/revops/builds?${stringifiedParams}` : `/revops/builds`
}

/**
 * @summary Builds, the latest first
 */
export const listBuilds = async (params?: ListBuildsParams, options?: Parameters<typeof request>[1]): Promise<RevOpsBuild[]> => {

  return request<RevOpsBuild[]>(getListBuildsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetBuildUrl = (id: string,) => {




  return `/revops/builds/${encodeURIComponent(String(id))}`
}

/**
 * @summary How a build stands
 */
export const getBuild = async (id: string, options?: Parameters<typeof request>[1]): Promise<RevOpsBuild> => {

  return request<RevOpsBuild>(getGetBuildUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}



export const getPrintPipelineHealthUrl = () => {




  return `/revops/dashboards/pipeline-health/report`
}

/**
 * Prints what the dashboard answers for the same filters, of a past quarter or week the kept version where there is one, and keeps the file as a report of the type `pipeline-health`.
 * @summary Print the pipeline health dashboard as PDF
 */
export const printPipelineHealth = async (printPipelineHealthBody?: PrintPipelineHealthBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getPrintPipelineHealthUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(printPipelineHealthBody)
  }
);}



export const getPrintRepCoachingUrl = (repId: string,) => {




  return `/revops/dashboards/rep-coaching/${encodeURIComponent(String(repId))}/report`
}

/**
 * One person beside the team’s average; no colleague is named. Keeps the file as a report of the type `rep-coaching`.
 * @summary Print a rep’s coaching dashboard as PDF
 */
export const printRepCoaching = async (repId: string,
    printRepCoachingBody?: PrintRepCoachingBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getPrintRepCoachingUrl(repId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(printRepCoachingBody)
  }
);}



export const getGetDashboardUrl = (params: GetDashboardParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/dashboard?${stringifiedParams}` : `/dashboard`
}

/**
 * Made from the telemetry of the world. A filter value that nothing has leaves sections without figures.
 * @summary The dashboard of the training academy over a range
 */
export const getDashboard = async (params: GetDashboardParams, options?: Parameters<typeof request>[1]): Promise<AnalyticsDashboard> => {

  return request<AnalyticsDashboard>(getGetDashboardUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getPostDashboardUrl = () => {




  return `/dashboard`
}

/**
 * With `events` or `memberships` the answer is made from these alone, and `source` is `inline`. It changes nothing, and takes no Idempotency-Key. A body may have 6,000,000 bytes. The gateway writes it into a text of JSON, where quotes and line breaks take two bytes each; what has more than 6,291,456 bytes then is refused by it with 413.
 * @summary The dashboard over a range, of the world or of telemetry that is sent along
 */
export const postDashboard = async (postDashboardBody: PostDashboardBody, options?: Parameters<typeof request>[1]): Promise<AnalyticsDashboard> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<AnalyticsDashboard>(getPostDashboardUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDashboardBody)
  }
);}



export const getListMetricsUrl = () => {




  return `/analytics/metrics`
}

/**
 * @summary All metrics, funnels and dimensions, with their definitions
 */
export const listMetrics = async ( options?: Parameters<typeof request>[1]): Promise<AnalyticsCatalogue> => {

  return request<AnalyticsCatalogue>(getListMetricsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getQueryMetricUrl = () => {




  return `/analytics/query`
}

/**
 * Of the world, or of `events` and `memberships` that are sent along. A body may have 6,000,000 bytes. The gateway writes it into a text of JSON, where quotes and line breaks take two bytes each; what has more than 6,291,456 bytes then is refused by it with 413.
 * @summary A metric by hour, day, week or month, in parts by up to two dimensions
 */
export const queryMetric = async (queryMetricBody: QueryMetricBody, options?: Parameters<typeof request>[1]): Promise<AnalyticsQueryAnswer> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<AnalyticsQueryAnswer>(getQueryMetricUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(queryMetricBody)
  }
);}



export const getListPeopleUrl = () => {




  return `/analytics/people`
}

/**
 * Of a point give its start and end as the range, of a part its `cell`, of a funnel its id and a `step`. A body may have 6,000,000 bytes. The gateway writes it into a text of JSON, where quotes and line breaks take two bytes each; what has more than 6,291,456 bytes then is refused by it with 413.
 * @summary Who stands behind a figure: a card, a point, a step of a funnel, or a part
 */
export const listPeople = async (listPeopleBody: ListPeopleBody, options?: Parameters<typeof request>[1]): Promise<AnalyticsPeople> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<AnalyticsPeople>(getListPeopleUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(listPeopleBody)
  }
);}



export const getListAnalyticsEventsUrl = (params?: ListAnalyticsEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/analytics/events?${stringifiedParams}` : `/analytics/events`
}

/**
 * What arrives later stands behind what came before, whenever it happened: who goes on from the last cursor misses nothing.
 * @summary Raw events of the world, its academy’s and those that were sent, in the order in which they arrived
 */
export const listAnalyticsEvents = async (params?: ListAnalyticsEventsParams, options?: Parameters<typeof request>[1]): Promise<AnalyticsStoredEvent[]> => {

  return request<AnalyticsStoredEvent[]>(getListAnalyticsEventsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetAnalyticsLakeUrl = (params?: GetAnalyticsLakeParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/analytics/lake?${stringifiedParams}` : `/analytics/lake`
}

/**
 * A file for each month that is over and for each day of the month that runs, by when their rows arrived. The day that runs is not among them: `GET /analytics/events` has it. No row is in two files that one answer names. Of one membership (`user_id`, `plan_type`, `start_at`) the row with the latest `changed_at` is how it stands.
 * @summary The academy’s events and memberships at rest: Parquet files, with links
 */
export const getAnalyticsLake = async (params?: GetAnalyticsLakeParams, options?: Parameters<typeof request>[1]): Promise<AnalyticsLake> => {

  return request<AnalyticsLake>(getGetAnalyticsLakeUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getPostEventsUrl = () => {




  return `/events`
}

/**
 * Up to 500 records a call, as a list or as a field with the list. What is wrong with a record refuses that one, by its index, and the others are kept; where all are wrong, the answer is 422. A call can be made again at any time, with the same end. Whatever is accepted joins the telemetry of the world: the next dashboard has it. An event never changes: another content under a known `id` is refused. Events may be late and come in any order; what is to happen later than the next tick of the world, by more than five minutes, is refused.
 * @summary Send events to the telemetry of a world
 */
export const postEvents = async (postEventsBody: PostEventsBody, options?: Parameters<typeof request>[1]): Promise<AnalyticsIngested> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<AnalyticsIngested>(getPostEventsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEventsBody)
  }
);}



export const getPostMembershipsUrl = () => {




  return `/memberships`
}

/**
 * Up to 500 records a call, as a list or as a field with the list. What is wrong with a record refuses that one, by its index, and the others are kept; where all are wrong, the answer is 422. A call can be made again at any time, with the same end. Whatever is accepted joins the telemetry of the world: the next dashboard has it. `user_id`, `plan_type` and `start_at` name a membership, and a later status replaces an earlier one. Later is what has the later `updated_at`, and what has one if only one does; else by status: active, cancelled, expired, refunded; else what expires later; else the higher amount. Filters by channel, region or platform go by the registration of the person.
 * @summary Send memberships to the telemetry of a world
 */
export const postMemberships = async (postMembershipsBody: PostMembershipsBody, options?: Parameters<typeof request>[1]): Promise<AnalyticsIngested> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<AnalyticsIngested>(getPostMembershipsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postMembershipsBody)
  }
);}



export const getPrintAcademyDashboardUrl = () => {




  return `/dashboard/report`
}

/**
 * Prints what `GET /dashboard` answers for the same range, filters, zone and comparison, with trends by day up to a month, by week up to 400 days and by month beyond, and keeps the file as a report of the type `academy-dashboard`.
 * @summary Print the dashboard of the training academy as PDF
 */
export const printAcademyDashboard = async (printAcademyDashboardBody: PrintAcademyDashboardBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getPrintAcademyDashboardUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(printAcademyDashboardBody)
  }
);}



export const getScoreSessionUrl = (sessionId: string,) => {




  return `/api/v3/data-driven-results/scoring/${encodeURIComponent(String(sessionId))}`
}

/**
 * Without `measures` with those of the world as of its committed tick; with them with these alone. Results are generated of it at once, as a new version, where any measure has a value: what can’t be computed is absent with its reason.
 * @summary Score a session, and generate its results
 */
export const scoreSession = async (sessionId: string,
    scoreSessionBody: ScoreSessionBody, options?: Parameters<typeof request>[1]): Promise<ResultsScoring> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<ResultsScoring>(getScoreSessionUrl(sessionId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(scoreSessionBody)
  }
);}



export const getGenerateResultsUrl = (sessionId: string,
    topic: string,) => {




  return `/api/v3/data-driven-results/generate/${encodeURIComponent(String(sessionId))}/${encodeURIComponent(String(topic))}`
}

/**
 * Factors, patterns, Monte Carlo, calibration, personas and rich content, one after the other. While one of the same scoring and parameters runs, it is answered again. 409 where nothing is scored, or for another topic.
 * @summary Generate the results of a session, as a new version
 */
export const generateResults = async (sessionId: string,
    topic: string,
    generateResultsBody?: GenerateResultsBody, options?: Parameters<typeof request>[1]): Promise<ResultsStatus> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<ResultsStatus>(getGenerateResultsUrl(sessionId,topic),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(generateResultsBody)
  }
);}



export const getGetGenerationStatusUrl = (sessionId: string,) => {




  return `/api/v3/data-driven-results/status/${encodeURIComponent(String(sessionId))}`
}

/**
 * @summary How the generation of a session’s results stands
 */
export const getGenerationStatus = async (sessionId: string, options?: Parameters<typeof request>[1]): Promise<ResultsStatus> => {

  return request<ResultsStatus>(getGetGenerationStatusUrl(sessionId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getClearResultsUrl = (sessionId: string,) => {




  return `/api/v3/data-driven-results/clear/${encodeURIComponent(String(sessionId))}`
}

/**
 * What is generated at the moment is given up. What the session is scored with stays.
 * @summary Remove all results of a session, so that they can be generated anew
 */
export const clearResults = async (sessionId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getClearResultsUrl(sessionId),
  {
    ...options,
    method: 'DELETE'


  }
);}



export const getGetSegmentResultsUrl = (sessionId: string,
    segment: string,
    params?: GetSegmentResultsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v3/data-driven-results/segment/${encodeURIComponent(String(sessionId))}/${encodeURIComponent(String(segment))}?${stringifiedParams}` : `/api/v3/data-driven-results/segment/${encodeURIComponent(String(sessionId))}/${encodeURIComponent(String(segment))}`
}

/**
 * 404 where there are none, 409 while the first are generated.
 * @summary The results of a session for one segment
 */
export const getSegmentResults = async (sessionId: string,
    segment: string,
    params?: GetSegmentResultsParams, options?: Parameters<typeof request>[1]): Promise<ResultsSegment> => {

  return request<ResultsSegment>(getGetSegmentResultsUrl(sessionId,segment,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getGetCompleteResultsUrl = (sessionId: string,
    params?: GetCompleteResultsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v3/data-driven-results/complete/${encodeURIComponent(String(sessionId))}?${stringifiedParams}` : `/api/v3/data-driven-results/complete/${encodeURIComponent(String(sessionId))}`
}

/**
 * 404 where there are none, 409 while the first are generated.
 * @summary All results of a session at once
 */
export const getCompleteResults = async (sessionId: string,
    params?: GetCompleteResultsParams, options?: Parameters<typeof request>[1]): Promise<ResultsComplete> => {

  return request<ResultsComplete>(getGetCompleteResultsUrl(sessionId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListPersonaPeopleUrl = (sessionId: string,
    personaId: string,
    params?: ListPersonaPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v3/data-driven-results/personas/${encodeURIComponent(String(sessionId))}/${encodeURIComponent(String(personaId))}/people?${stringifiedParams}` : `/api/v3/data-driven-results/personas/${encodeURIComponent(String(sessionId))}/${encodeURIComponent(String(personaId))}/people`
}

/**
 * As many as its size says, as they were at the scoring of the version. 404 where there is no such persona, and for versions that were made before people were kept. What somebody did is in `/analytics/events?user_id=…`.
 * @summary The people of a persona
 */
export const listPersonaPeople = async (sessionId: string,
    personaId: string,
    params?: ListPersonaPeopleParams, options?: Parameters<typeof request>[1]): Promise<ResultsPersonaPeople> => {

  return request<ResultsPersonaPeople>(getListPersonaPeopleUrl(sessionId,personaId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListResultVersionsUrl = (sessionId: string,) => {




  return `/api/v3/data-driven-results/versions/${encodeURIComponent(String(sessionId))}`
}

/**
 * @summary The versions of a session’s results, the latest first
 */
export const listResultVersions = async (sessionId: string, options?: Parameters<typeof request>[1]): Promise<ResultsVersion[]> => {

  return request<ResultsVersion[]>(getListResultVersionsUrl(sessionId),
  {
    ...options,
    method: 'GET'


  }
);}



export const getCompareResultVersionsUrl = (sessionId: string,
    params: CompareResultVersionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v3/data-driven-results/compare/${encodeURIComponent(String(sessionId))}?${stringifiedParams}` : `/api/v3/data-driven-results/compare/${encodeURIComponent(String(sessionId))}`
}

/**
 * @summary What differs between two versions of a session’s results
 */
export const compareResultVersions = async (sessionId: string,
    params: CompareResultVersionsParams, options?: Parameters<typeof request>[1]): Promise<ResultsComparison> => {

  return request<ResultsComparison>(getCompareResultVersionsUrl(sessionId,params),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListReviewFactorsUrl = () => {




  return `/api/v3/data-driven-results/catalogue/factors`
}

/**
 * @summary The factors F1 to F28, with formulas and correlations
 */
export const listReviewFactors = async ( options?: Parameters<typeof request>[1]): Promise<ResultsFactorCatalogue> => {

  return request<ResultsFactorCatalogue>(getListReviewFactorsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListReviewPatternsUrl = () => {




  return `/api/v3/data-driven-results/catalogue/patterns`
}

/**
 * @summary The patterns P001 to P041, with conditions, effects and evidence
 */
export const listReviewPatterns = async ( options?: Parameters<typeof request>[1]): Promise<ResultsPatternCatalogue> => {

  return request<ResultsPatternCatalogue>(getListReviewPatternsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListReviewMeasuresUrl = () => {




  return `/api/v3/data-driven-results/catalogue/measures`
}

/**
 * @summary The measures that factors are made of, with their reference ranges
 */
export const listReviewMeasures = async ( options?: Parameters<typeof request>[1]): Promise<ResultsMeasureCatalogue> => {

  return request<ResultsMeasureCatalogue>(getListReviewMeasuresUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListReviewOutcomesUrl = () => {




  return `/api/v3/data-driven-results/catalogue/outcomes`
}

/**
 * @summary The outcomes of the next quarter that are forecast
 */
export const listReviewOutcomes = async ( options?: Parameters<typeof request>[1]): Promise<ResultsOutcomeCatalogue> => {

  return request<ResultsOutcomeCatalogue>(getListReviewOutcomesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getListReviewWhatIfsUrl = () => {




  return `/api/v3/data-driven-results/catalogue/what-ifs`
}

/**
 * @summary The what-ifs that a generation may be asked for
 */
export const listReviewWhatIfs = async ( options?: Parameters<typeof request>[1]): Promise<ResultsWhatIfCatalogue> => {

  return request<ResultsWhatIfCatalogue>(getListReviewWhatIfsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getPrintStrategyReviewUrl = (sessionId: string,) => {




  return `/api/v3/data-driven-results/report/${encodeURIComponent(String(sessionId))}`
}

/**
 * Prints a version as it is stored, and keeps the file as a report of the type `strategy-review`. What a stage that has failed would have come to is missing in it, and the report says so. 409 while nothing is completed, or while the version that is asked for is still generated.
 * @summary Print the complete results of a session as PDF
 */
export const printStrategyReview = async (sessionId: string,
    printStrategyReviewBody?: PrintStrategyReviewBody, options?: Parameters<typeof request>[1]): Promise<Report> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<Report>(getPrintStrategyReviewUrl(sessionId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(printStrategyReviewBody)
  }
);}



export const getDocsUrl = () => {




  return `/docs`
}

/**
 * @summary The API to read and try out (Swagger UI)
 */
export const docs = async ( options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getDocsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getRedocUrl = () => {




  return `/redoc`
}

/**
 * @summary The API to read (ReDoc)
 */
export const redoc = async ( options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getRedocUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getOpenApiUrl = () => {




  return `/openapi.json`
}

/**
 * @summary The API as an OpenAPI 3.1 document
 */
export const openApi = async ( options?: Parameters<typeof request>[1]): Promise<OpenApi200> => {

  return request<OpenApi200>(getOpenApiUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getProblemsUrl = () => {




  return `/docs/problems`
}

/**
 * The `type` of a problem document leads to its place on this page.
 * @summary What each type of problem means
 */
export const problems = async ( options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getProblemsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getDocsAssetUrl = (file: string,) => {




  return `/docs/assets/${encodeURIComponent(String(file))}`
}

/**
 * Names carry a hash of the content, so that they can be kept forever.
 * @summary A script, style sheet or image of the pages
 */
export const docsAsset = async (file: string, options?: Parameters<typeof request>[1]): Promise<Blob> => {

  return request<Blob>(getDocsAssetUrl(file),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsolePageUrl = () => {




  return `/console`
}

/**
 * Every address below `/console` answers the same page, which shows what the address says.
 * @summary The web console
 */
export const consolePage = async ( options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getConsolePageUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsoleSignInUrl = () => {




  return `/console/sign-in.json`
}

/**
 * @summary Where to sign in for the console
 */
export const consoleSignIn = async ( options?: Parameters<typeof request>[1]): Promise<ConsoleSignIn200> => {

  return request<ConsoleSignIn200>(getConsoleSignInUrl(),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsoleSubPageUrl = (page: string,) => {




  return `/console/${encodeURIComponent(String(page))}`
}

/**
 * Every address below `/console` answers the same page, which shows what the address says.
 * @summary The web console
 */
export const consoleSubPage = async (page: string, options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getConsoleSubPageUrl(page),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsoleItemUrl = (page: string,
    item: string,) => {




  return `/console/${encodeURIComponent(String(page))}/${encodeURIComponent(String(item))}`
}

/**
 * Every address below `/console` answers the same page, which shows what the address says.
 * @summary The web console
 */
export const consoleItem = async (page: string,
    item: string, options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getConsoleItemUrl(page,item),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsolePartUrl = (page: string,
    item: string,
    part: string,) => {




  return `/console/${encodeURIComponent(String(page))}/${encodeURIComponent(String(item))}/${encodeURIComponent(String(part))}`
}

/**
 * Every address below `/console` answers the same page, which shows what the address says.
 * @summary The web console
 */
export const consolePart = async (page: string,
    item: string,
    part: string, options?: Parameters<typeof request>[1]): Promise<unknown> => {

  return request<unknown>(getConsolePartUrl(page,item,part),
  {
    ...options,
    method: 'GET'


  }
);}



export const getConsoleAssetUrl = (file: string,) => {




  return `/console/assets/${encodeURIComponent(String(file))}`
}

/**
 * Names carry a hash of the content, so that they can be kept forever.
 * @summary A script, style sheet, font or image of the console
 */
export const consoleAsset = async (file: string, options?: Parameters<typeof request>[1]): Promise<Blob> => {

  return request<Blob>(getConsoleAssetUrl(file),
  {
    ...options,
    method: 'GET'


  }
);}



