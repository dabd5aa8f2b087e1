import type { Command } from 'commander';

/** What may follow one command: its words, and what its options take. */
export type Completion = {
  /** Names from the program on, such as `keys create`; empty for the program. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly text: string }[];
  /** Words that its arguments may be. */
  readonly choices: readonly string[];
  readonly options: readonly {
    readonly flag: string;
    readonly text: string;
    readonly takesValue: boolean;
    readonly choices: readonly string[];
  }[];
};

/** All commands of the program with what may follow them. */
export function listCompletions(command: Command, path: readonly string[] = []): Completion[] {
  const help = command.createHelp();
  const own: Completion = {
    path: path.join(' '),
    commands: command.commands.map((sub) => ({ name: sub.name(), text: sub.description() })),
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    options: help.visibleOptions(command).flatMap((option) =>
      option.long === undefined || option.long === null
        ? []
        : [
            {
              flag: option.long,
              text: option.description,
              takesValue: option.required || option.optional,
              choices: option.argChoices ?? [],
            },
          ],
    ),
  };
  return [own, ...command.commands.flatMap((sub) => listCompletions(sub, [...path, sub.name()]))];
}
