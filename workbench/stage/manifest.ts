/** A button of the add-in on Excel's ribbon, as its manifest describes it. */
export interface RibbonButton {
  /** What the host is told when it is pressed. */
  action: string;
  label: string;
  tip: string;
  /** Path of the picture on this server. */
  icon: string;
}

/** What Excel reads from the manifest and the workbench needs. */
export interface Manifest {
  namespace: string;
  group: string;
  buttons: RibbonButton[];
}

const ICON_SIZE = '32';

/** Reads the add-in's manifest: its texts and pictures are named there by ids of resources. */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const resources = new Map(
    [...document.getElementsByTagName('*')]
      .filter((node) => node.hasAttribute('id') && node.hasAttribute('DefaultValue'))
      .map((node) => [node.getAttribute('id'), node.getAttribute('DefaultValue') ?? '']),
  );
  const first = (node: Element, tag: string) => node.getElementsByTagName(tag)[0];
  const textOf = (node: Element | undefined) => resources.get(node?.getAttribute('resid') ?? '') ?? '';
  const group = document.getElementsByTagName('Group')[0];
  const buttons = [...document.getElementsByTagName('Control')].map((control): RibbonButton => {
    const icon = [...control.getElementsByTagName('bt:Image')].find((one) => one.getAttribute('size') === ICON_SIZE);
    const address = textOf(icon);
    return {
      action: first(control, 'FunctionName')?.textContent ?? control.getAttribute('id') ?? '',
      label: textOf(first(control, 'Label')),
      tip: textOf(first(control, 'Description')),
      icon: address ? new URL(address).pathname : '',
    };
  });
  return {
    namespace: textOf(document.getElementsByTagName('Namespace')[0]),
    group: textOf(group && first(group, 'Label')),
    buttons,
  };
}
