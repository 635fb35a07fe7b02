package register

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/fetch/lists"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/extract/fetch/sources"
	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// fetch fetches the official files and takes them in. A list that lost a tenth of what it had the last time ends the update before
// anything is changed.
func (r *updating) fetch(ctx context.Context, o options) error {
	config, err := sources.Read(o.sources)
	if err != nil {
		return fmt.Errorf("reading the configuration of the sources: %w", err)
	}
	agent, err := shell.Agent(o.contact)
	if err != nil {
		return err
	}
	client, err := polite.NewClient(polite.Options{Hosts: config.Hosts, Agent: agent})
	if err != nil {
		return fmt.Errorf("in the configuration of the sources: %w", err)
	}
	before, err := readCounts(o.directory)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "kamergraaf-lists-*")
	if err != nil {
		return fmt.Errorf("keeping what is fetched: %w", err)
	}
	defer os.RemoveAll(dir)
	r.counts, r.from = before, dir+string(filepath.Separator)
	defer func() { r.from = "" }()
	return lists.Fetch(ctx, config.Lists, client, func(l lists.List) error {
		if l.Err != nil {
			r.unread = true
			r.env.Stderr.Say(l.Name + ": " + l.Err.Error())
			return nil
		}
		file := filepath.Join(dir, l.Name)
		err := durable.Rewrite(file, func(w io.Writer) error {
			_, err := w.Write(l.Content)
			return err
		})
		if err != nil {
			return fmt.Errorf("keeping what is fetched: %w", err)
		}
		entries, had := r.read(ctx, file), before[l.Name]
		if entries < had-had/10 && !o.force {
			return fmt.Errorf("%s has %d entries, and had %d the last time: nothing was changed; --force takes it as it is", l.Name, entries, had)
		}
		if entries > 0 {
			r.counts[l.Name] = entries
		}
		return nil
	})
}

// countsFile is where the numbers of entries stand in a user's register.
func countsFile(dir string) string { return filepath.Join(dir, ".kamergraaf", "lists.json") }

// readCounts returns how many entries each list had the last time.
func readCounts(dir string) (map[string]int, error) {
	counts := map[string]int{}
	b, err := opening.ReadFile(countsFile(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return counts, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &counts)
	}
	if err != nil {
		return nil, fmt.Errorf("reading how many entries lists had: %w", err)
	}
	return counts, nil
}

// remember keeps how many entries the fetched lists have.
func (r *updating) remember(dir string) error {
	if r.counts == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(countsFile(dir)), 0o777); err != nil {
		return fmt.Errorf("keeping how many entries lists have: %w", err)
	}
	return durable.Rewrite(countsFile(dir), func(w io.Writer) error { return json.NewEncoder(w).Encode(r.counts) })
}

// printMoved tells which names stand for something with another key than before: their IRIs change in the graph.
func printMoved(env shell.Environment, dir string, before map[string]string) error {
	after, err := namesIn(dir)
	if err != nil {
		return err
	}
	const most = 20
	told := 0
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if was, ok := before[name]; ok && was != after[name] && was != "" && after[name] != "" {
			if told++; told <= most {
				fmt.Fprintf(env.Stdout, "in the graph %s becomes %s (%s)\n", was, after[name], name)
			}
		}
	}
	if told > most {
		fmt.Fprintf(env.Stdout, "and %d others\n", told-most)
	}
	return nil
}
