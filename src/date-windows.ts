/** A span that one dated query can ask for, its bounds ready to send. */
export interface DateWindow {
  startDateTime: string;
  endDateTime: string;
}
