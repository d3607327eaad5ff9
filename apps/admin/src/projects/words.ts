/** A sentence for the page, and whether it tells of something late. */
export interface Words {
  text: string;
  late?: boolean;
}
