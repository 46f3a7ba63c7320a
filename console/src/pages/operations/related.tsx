import type {
  Client,
  Contract,
  Department,
  License,
  Technician,
  Vendor,
} from '../../api/generated/showroom.schemas.ts';
import {
  getClientLicenses,
  listClients,
  listContracts,
  listDepartments,
  listLicenses,
  listTechnicians,
  listVendors,
} from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count, money, percent } from '../../format/numbers.ts';
import { day } from '../../format/times.ts';
import { RelatedRows } from './related-rows.tsx';

/** The API relates rows by ids that they carry, and has no filter for them: as much of a list as one answer holds. */
const ALL = { limit: 1000 };

const useVendors = () => useRead(() => listVendors(ALL));
const useDepartments = () => useRead(() => listDepartments(ALL));
const useContracts = () => useRead(() => listContracts(ALL));
const useTechnicians = () => useRead(() => listTechnicians(ALL));

/** What a client has seats of, and who looks after it. */
export function ClientRelated({ client }: { readonly client: Client }) {
  const seats = useRead(() => getClientLicenses(client.id));
  return (
    <>
      <RelatedRows
        title="Licences"
        read={seats}
        none="It has no seats of any licence."
        relate={({ licenseId, vendor, product, seats: held, monthlyCost }) => ({
          kind: 'licenses',
          id: licenseId,
          name: product,
          note: `${vendor}, ${count(held)} seats`,
          figure: `${money(monthlyCost)} a month`,
        })}
      />
      <RelatedRows
        title="Technicians"
        read={useTechnicians()}
        none="No technician is assigned to it now."
        relate={({ id, name, department, assignedClients, utilizationRate }) =>
          assignedClients.includes(client.id)
            ? { kind: 'technicians', id, name, note: department, figure: `${percent(utilizationRate)} load` }
            : null
        }
      />
    </>
  );
}

/** Who sells a licence. */
export function LicenseRelated({ license }: { readonly license: License }) {
  return (
    <RelatedRows
      title="Vendor"
      read={useVendors()}
      none="No vendor of that name is on the list."
      relate={({ id, name, category, annualSpend }) =>
        name === license.vendor
          ? { kind: 'vendors', id, name, note: category, figure: `${money(annualSpend)} a year` }
          : null
      }
    />
  );
}

/** A technician's team, and the clients that wait for one. */
export function TechnicianRelated({ technician }: { readonly technician: Technician }) {
  const clients = useRead(() => listClients(ALL));
  return (
    <>
      <RelatedRows
        title="Team"
        read={useDepartments()}
        none="The team is not on the list."
        relate={({ id, name, head, headcount }) =>
          id === technician.departmentId
            ? { kind: 'departments', id, name, note: head, figure: `${count(headcount)} people` }
            : null
        }
      />
      <RelatedRows
        title="Clients"
        read={clients}
        none="No client is assigned now."
        relate={({ id, name, industry, monthlyRecurring }) =>
          technician.assignedClients.includes(id)
            ? { kind: 'clients', id, name, note: industry, figure: `${money(monthlyRecurring)} a month` }
            : null
        }
      />
    </>
  );
}

/** Who works in a department, and what it has signed. */
export function DepartmentRelated({ department }: { readonly department: Department }) {
  return (
    <>
      <RelatedRows
        title="Technicians"
        read={useTechnicians()}
        none="No technician works in it."
        relate={({ id, name, title, departmentId, utilizationRate }) =>
          departmentId === department.id
            ? { kind: 'technicians', id, name, note: title, figure: `${percent(utilizationRate)} load` }
            : null
        }
      />
      <RelatedRows
        title="Contracts"
        read={useContracts()}
        none="It has signed no contract."
        relate={({ departmentId, ...contract }) => (departmentId === department.id ? ofContract(contract) : null)}
      />
    </>
  );
}

function ofContract({ id, vendor, type, endDate, annualValue }: Omit<Contract, 'departmentId'>) {
  return {
    kind: 'contracts' as const,
    id,
    name: `${vendor}, ${type}`,
    note: `until ${day(endDate)}`,
    figure: `${money(annualValue)} a year`,
  };
}

/** What was signed with a vendor, and what is bought of it. */
export function VendorRelated({ vendor }: { readonly vendor: Vendor }) {
  const licenses = useRead(() => listLicenses(ALL));
  return (
    <>
      <RelatedRows
        title="Contracts"
        read={useContracts()}
        none="There is no contract with it."
        relate={(contract) => (contract.vendorId === vendor.id ? ofContract(contract) : null)}
      />
      <RelatedRows
        title="Licences"
        read={licenses}
        none="Nothing of it is licensed."
        relate={({ id, product, vendor: name, usedLicenses, totalLicenses, totalCost }) =>
          name === vendor.name
            ? {
                kind: 'licenses',
                id,
                name: product,
                note: `${count(usedLicenses)} of ${count(totalLicenses)} seats used`,
                figure: `${money(totalCost)} a month`,
              }
            : null
        }
      />
    </>
  );
}

/** Whom a contract is with, and for whom. */
export function ContractRelated({ contract }: { readonly contract: Contract }) {
  return (
    <>
      <RelatedRows
        title="Vendor"
        read={useVendors()}
        none="The vendor is not on the list."
        relate={({ id, name, category, annualSpend }) =>
          id === contract.vendorId
            ? { kind: 'vendors', id, name, note: category, figure: `${money(annualSpend)} a year` }
            : null
        }
      />
      <RelatedRows
        title="Department"
        read={useDepartments()}
        none="The department is not on the list."
        relate={({ id, name, head }) =>
          id === contract.departmentId ? { kind: 'departments', id, name, note: head } : null
        }
      />
    </>
  );
}
