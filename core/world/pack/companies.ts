/** The company that every world simulates. */
export const COMPANY_NAME = 'Prism MSP';

/** Parts of company names. A name is made of them by one of the forms in `names.ts`. */
export const roots =
  'Apex Arbor Atlas Axiom Beacon Birch Blue Bridge Bright Cascade Cedar Clear Cobalt Copper Coral Crest Crown Delta Drift Eagle Echo Elm Ember Ever Falcon Fern Fox Frontier Glacier Granite Green Grove Halo Harbor Hawk Hazel High Horizon Iron Ivy Jade Juniper Keystone Lake Laurel Liberty Lumen Lynx Maple Meridian Mesa Mill Nimbus North Nova Oak Onyx Orchard Orion Osprey Peak Pine Pioneer Polar Prairie Quartz Raven Ridge River Rock Sage Sierra Silver Sky Slate Solar Spruce Stone Summit Swift Tech Terra Tide Timber Titan True Union Vale Vanguard Vertex Vista West Willow Wind Zenith'.split(
    ' ',
  );

export const endings =
  'bank base bay bridge brook cliff crest dale field flow ford forge gate glen grid grove haven hill house lane light line link mark mont mount path peak point port reach ridge rock shore side span spring stead stone stream tower vale view ville ward water way well wick wind wood works yard'.split(
    ' ',
  );
