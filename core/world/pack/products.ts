import { type Cents, dollars } from '../../kernel/money.ts';

export const licenseTypes = ['User', 'Device', 'Server', 'Subscription'] as const;
export type LicenseType = (typeof licenseTypes)[number];

/**
 * What a vendor sells by the seat.
 * Price: list price per seat and month, US list prices of 2024 to 2025 rounded; partners buy near them.
 * Attach: share of a client's employees that it covers.
 */
export type Product = readonly [name: string, type: LicenseType, price: Cents, attach: number];

export const vendorCategories = [
  'Productivity',
  'Cloud',
  'Security',
  'Backup & Recovery',
  'Networking',
  'Hardware',
  'Service Management',
  'Communications',
  'Distribution',
] as const;
export type VendorCategory = (typeof vendorCategories)[number];

export interface VendorTraits {
  readonly name: string;
  readonly category: VendorCategory;
  /** The main product first. */
  readonly products: readonly Product[];
}

/** Real vendors that managed service providers buy from, in the order in which a company takes them on. */
export const vendors: readonly VendorTraits[] = [
  {
    name: 'Microsoft',
    category: 'Productivity',
    products: [
      ['Office 365', 'User', dollars(22), 0.9],
      ['Microsoft 365 Business Premium', 'User', dollars(22), 0.8],
      ['Exchange Online', 'User', dollars(4), 0.2],
      ['Entra ID P1', 'User', dollars(6), 0.35],
      ['Power BI Pro', 'User', dollars(10), 0.12],
      ['Intune', 'Device', dollars(8), 0.4],
    ],
  },
  {
    name: 'SentinelOne',
    category: 'Security',
    products: [
      ['Singularity Complete', 'Device', dollars(6.5), 0.95],
      ['Vigilance Respond', 'Device', dollars(4), 0.3],
    ],
  },
  {
    name: 'Datto',
    category: 'Backup & Recovery',
    products: [
      ['SaaS Protection', 'User', dollars(3.5), 0.85],
      ['SIRIS Cloud Continuity', 'Server', dollars(89), 0.03],
    ],
  },
  {
    name: 'ConnectWise',
    category: 'Service Management',
    products: [
      ['Asio RMM', 'Device', dollars(3), 1.05],
      ['ScreenConnect', 'Device', dollars(1.6), 0.8],
    ],
  },
  {
    name: 'Cisco',
    category: 'Networking',
    products: [
      ['Duo Advantage', 'User', dollars(6), 0.75],
      ['Umbrella DNS Security', 'User', dollars(2.7), 0.8],
      ['Meraki Advanced Security', 'Device', dollars(28), 0.05],
    ],
  },
  {
    name: 'Amazon Web Services',
    category: 'Cloud',
    products: [
      ['WorkSpaces Standard', 'User', dollars(33), 0.12],
      ['Elastic Disaster Recovery', 'Server', dollars(15), 0.06],
    ],
  },
  {
    name: 'Google',
    category: 'Productivity',
    products: [
      ['Workspace Business Standard', 'User', dollars(14), 0.8],
      ['Chrome Enterprise Upgrade', 'Device', dollars(4.2), 0.3],
    ],
  },
  {
    name: 'CrowdStrike',
    category: 'Security',
    products: [
      ['Falcon Pro', 'Device', dollars(8.3), 0.9],
      ['Falcon Complete', 'Device', dollars(15), 0.25],
    ],
  },
  {
    name: 'Veeam',
    category: 'Backup & Recovery',
    products: [
      ['Backup for Microsoft 365', 'User', dollars(2.6), 0.85],
      ['Data Platform Essentials', 'Server', dollars(36), 0.05],
    ],
  },
  {
    name: 'Fortinet',
    category: 'Networking',
    products: [['FortiGate UTP Bundle', 'Device', dollars(31), 0.04]],
  },
  {
    name: 'Proofpoint',
    category: 'Security',
    products: [['Essentials Business', 'User', dollars(3), 0.9]],
  },
  {
    name: 'Dell Technologies',
    category: 'Hardware',
    products: [['APEX PC-as-a-Service', 'Device', dollars(41), 0.08]],
  },
  {
    name: 'Adobe',
    category: 'Productivity',
    products: [
      ['Acrobat Pro', 'User', dollars(20), 0.18],
      ['Creative Cloud All Apps', 'User', dollars(60), 0.05],
    ],
  },
  {
    name: 'KnowBe4',
    category: 'Security',
    products: [['Security Awareness Platinum', 'User', dollars(2.2), 0.9]],
  },
  {
    name: 'RingCentral',
    category: 'Communications',
    products: [['RingEX Advanced', 'User', dollars(25), 0.3]],
  },
  {
    name: 'N-able',
    category: 'Service Management',
    products: [
      ['N-central', 'Device', dollars(2.8), 1.02],
      ['Cove Data Protection', 'Server', dollars(32), 0.05],
    ],
  },
  {
    name: 'Zoom',
    category: 'Communications',
    products: [['Workplace Pro', 'User', dollars(13.3), 0.25]],
  },
  {
    name: 'Ingram Micro',
    category: 'Distribution',
    products: [['Cloud Marketplace Bundle', 'Subscription', dollars(9), 0.4]],
  },
  {
    name: 'Okta',
    category: 'Security',
    products: [['Workforce Identity SSO', 'User', dollars(6), 0.5]],
  },
  {
    name: 'Lenovo',
    category: 'Hardware',
    products: [['Device as a Service', 'Device', dollars(38), 0.08]],
  },
  {
    name: 'Sophos',
    category: 'Security',
    products: [['Managed Detection and Response', 'User', dollars(12), 0.6]],
  },
  {
    name: 'Dropbox',
    category: 'Productivity',
    products: [['Business Plus', 'User', dollars(20), 0.15]],
  },
  {
    name: 'Huntress',
    category: 'Security',
    products: [['Managed EDR', 'Device', dollars(4), 0.95]],
  },
  {
    name: 'Atlassian',
    category: 'Productivity',
    products: [['Jira Cloud Standard', 'User', dollars(8), 0.2]],
  },
];

/** What a vendor of the category sells when a world has more vendors than the real ones above. */
export const genericProducts: Readonly<Record<VendorCategory, Product>> = {
  Productivity: ['Workplace Suite', 'User', dollars(12), 0.5],
  Cloud: ['Hosted Desktop', 'User', dollars(28), 0.12],
  Security: ['Endpoint Defense', 'Device', dollars(5), 0.9],
  'Backup & Recovery': ['Cloud Backup', 'User', dollars(3), 0.8],
  Networking: ['Managed Firewall', 'Device', dollars(26), 0.05],
  Hardware: ['Device Subscription', 'Device', dollars(36), 0.08],
  'Service Management': ['Remote Monitoring', 'Device', dollars(2.5), 1],
  Communications: ['Cloud Telephony', 'User', dollars(18), 0.3],
  Distribution: ['Marketplace Bundle', 'Subscription', dollars(9), 0.3],
};

/** Editions in which a product is sold when a world has more licences than products, with their price against the first. */
export const editions: readonly (readonly [suffix: string, priceFactor: number])[] = [
  ['', 1],
  [' Plus', 1.25],
  [' Premium', 1.5],
  [' Enterprise', 1.8],
];
