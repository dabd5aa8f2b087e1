/** Where in the document the reader stands: headings, section, group, and what introduced the list. */
export class ProsePosition {
  section = 0;
  group = 0;
  headings: readonly string[] = [];
  private readonly levels: number[] = [];
  private isAfterGap = false;
  isInList = false;
  leadText = '';

  enter(level: number, text: string): void {
    while ((this.levels.at(-1) ?? 0) >= level) {
      this.levels.pop();
      this.headings = this.headings.slice(0, -1);
    }
    this.levels.push(level);
    this.headings = [...this.headings, text.trim()];
    this.section += 1;
    this.group += 1;
    this.isInList = false;
    this.leadText = '';
  }

  gap(): void {
    this.isAfterGap = true;
  }

  item(): void {
    if (!this.isInList && this.isAfterGap && !/[:：][*_\s]*$/.test(this.leadText)) {
      this.group += 1;
      this.leadText = '';
    }
    this.isInList = true;
    this.isAfterGap = false;
  }

  text(isFlush: boolean): void {
    if (!this.isAfterGap || !isFlush) return;
    this.group += 1;
    this.isAfterGap = false;
    this.isInList = false;
  }

  lead(text: string): void {
    this.leadText = text;
  }
}
