package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/asking"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/comparing"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/fetching"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/register"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/legible"
)

var description = `kamergraaf reads the Aanhangsel van de Handelingen (written questions by members of the Dutch
parliament and the ministers' answers) as text, PDF, Word, XML or HTML, finds members, ministers, ministries, laws,
agencies, papers and web addresses in every question and answer, and writes RDF.

INPUT is a file, a folder, an archive, a store that kamergraaf build made, or - for standard input. ` + bounds() + `

XML is read first, then archives, HTML, Word, PDF and text, so that of several copies of a paper the best one counts; so it is
in a zip archive, but a tar archive is read as it stands.

Outputs appear once they are whole: a run that fails or is killed leaves what stood before. One run at a time writes a file or
folder; a second one fails at once and says which process is at work.

Standard error tells what could not be read, file by file; in a line for each kind what else was odd, with the number and the
first; which files of a folder or archive were passed over; and how much was read. --verbose tells each; --report FILE keeps
it for programs; --quiet tells only what went wrong.

Exit codes:
  0    all well
  1    failed: nothing more was written
  2    wrong usage; with "fatal error" on standard error, too little memory for the program even to begin
  3    some inputs could not be read, or a folder or archive held no document; each was named, all others came out
  130  interrupted
  134  out of memory, or a fault in kamergraaf itself`

// bounds says how large a document may be.
func bounds() string {
	return fmt.Sprintf(`A document is named and left out, and
all others come out, where it has more than %d mentions, %d questions, answers and notes, %d lines, %d elements
or %d MiB of text, where what is made of it takes more than %d MiB, or where its file is larger than %d MiB.`,
		extract.MaxMentions, extract.MaxUnits, extract.MaxLines, extract.MaxElements, extract.MaxText>>20, extract.MaxEncoded>>20, source.MaxInput>>20)
}

// newApp returns the command line. Adding a command is one file and one row here.
func newApp(env shell.Environment) *cli.App {
	app := &cli.App{
		Name:                      "kamergraaf",
		Usage:                     "turn Dutch parliamentary questions into a knowledge graph",
		Description:               description,
		Version:                   shell.Version(),
		Reader:                    env.Stdin,
		Writer:                    env.Stdout,
		ErrWriter:                 legible.Writer{To: env.Stderr.To},
		HideHelpCommand:           false,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              wrongFlag,
		CommandNotFound:           nil,
		Action:                    noCommand,
		Commands: []*cli.Command{
			newExportCommand(env),
			newExtractCommand(env),
			newBuildCommand(env),
			newShowCommand(env),
			newCheckCommand(env),
			comparing.NewCommand(env),
			newUnresolvedCommand(env),
			newScoreCommand(env),
			newLoadCommand(env),
			newUnloadCommand(),
			newQueryCommand(env),
			asking.NewSearchCommand(env),
			asking.NewDatasetteCommand(env),
			newTimelineCommand(env),
			newPublishCommand(env),
			register.NewCommand(env),
			newServeCommand(env),
			fetching.NewCommand(env),
			newSyncCommand(env),
		},
	}
	tidy(app.Commands)
	return app
}

// tidy gives all commands what is the same for each: flags that are wrong are told as other wrong usage is, and not with
// the whole help on standard output; and the help does not say of a switch that it is off.
func tidy(commands []*cli.Command) {
	for _, command := range commands {
		command.OnUsageError = wrongFlag
		for _, f := range command.Flags {
			if f, ok := f.(*cli.BoolFlag); ok {
				f.DisableDefaultText = true
			}
		}
		tidy(command.Subcommands)
	}
}

// wrongFlag says in this program's words what the library found wrong with the flags.
func wrongFlag(c *cli.Context, err error, _ bool) error {
	message := err.Error()
	if flag, ok := strings.CutPrefix(message, "flag provided but not defined: -"); ok {
		message = fmt.Sprintf("there is no flag --%s", strings.TrimLeft(flag, "-"))
	}
	return shell.UsageError(strings.NewReplacer("for flag -", "for flag --", "an argument: -", "an argument: --").Replace(message))
}

// noCommand shows the help, or names the command that does not exist.
func noCommand(c *cli.Context) error {
	if c.Args().Present() {
		return shell.UsageError(fmt.Sprintf("there is no command %q", c.Args().First()))
	}
	return cli.ShowAppHelp(c)
}

// flagsFirst moves the flags of a command before its arguments, since the library stops reading flags at the first
// argument and would take the rest for inputs. Behind "--" all are arguments.
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	command, begin := commandOf(app, args)
	if command == nil {
		return args, nil
	}
	var flags, rest []string
	for k := begin; k < len(args); k++ {
		switch a := args[k]; {
		case a == "--":
			rest = append(rest, args[k+1:]...)
			k = len(args)
		case a == "-" || !strings.HasPrefix(a, "-"):
			rest = append(rest, a)
		default:
			flags = append(flags, a)
			if takesValue(command, a) && k+1 < len(args) {
				k++
				flags = append(flags, args[k])
			}
		}
	}
	out := append(slices.Clone(args[:begin]), flags...)
	return append(append(out, "--"), rest...), nil
}

// helpOf returns how to ask for the help of the command that the arguments name.
func helpOf(app *cli.App, args []string) string {
	command, _ := commandOf(app, args)
	if command == nil {
		return "kamergraaf help"
	}
	return "kamergraaf " + strings.TrimPrefix(command.HelpName, "kamergraaf ") + " --help"
}

// commandOf returns the command that the arguments name, or the command of a command, and where its own arguments
// begin; nil where they name none.
func commandOf(app *cli.App, args []string) (command *cli.Command, begin int) {
	for i := 1; i < len(args); i++ {
		if strings.HasPrefix(args[i], "-") && command == nil {
			continue
		}
		next := app.Command(args[i])
		if command != nil {
			next = command.Command(args[i])
		}
		if next == nil {
			break
		}
		command, begin = next, i+1
	}
	return command, begin
}

// takesValue tells whether a flag of the command is followed by its value.
func takesValue(command *cli.Command, flag string) bool {
	name := strings.TrimLeft(flag, "-")
	if strings.Contains(name, "=") {
		return false
	}
	for _, f := range command.Flags {
		if slices.Contains(f.Names(), name) {
			_, isBool := f.(*cli.BoolFlag)
			return !isBool
		}
	}
	return false
}
