package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/internal/heap"
)

// profileFlags are for those who make the program faster; the help does not show them.
func profileFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "cpuprofile", Usage: "write a profile of the processors' time to `FILE`", Hidden: true},
		&cli.StringFlag{Name: "memprofile", Usage: "write a profile of allocations to `FILE`", Hidden: true},
	}
}

// useProcessors readies the process for a run with so many workers, and begins the profiles asked for. What it returns
// puts everything back.
func useProcessors(c *cli.Context, workers int) (release func(), err error) {
	var profile *os.File
	if name := c.String("cpuprofile"); name != "" {
		if profile, err = os.Create(name); err != nil {
			return nil, fmt.Errorf("profiling: %w", err)
		}
		if err := pprof.StartCPUProfile(profile); err != nil {
			return nil, fmt.Errorf("profiling: %w", err)
		}
	}
	processors := runtime.GOMAXPROCS(0)
	if workers < processors {
		runtime.GOMAXPROCS(workers)
	}
	restore := heap.Spare()
	return func() {
		restore()
		runtime.GOMAXPROCS(processors)
		if profile != nil {
			pprof.StopCPUProfile()
			_ = profile.Close()
		}
		writeHeap(c.String("memprofile"))
	}, nil
}

func writeHeap(name string) {
	if name == "" {
		return
	}
	if file, err := os.Create(name); err == nil {
		_ = pprof.Lookup("allocs").WriteTo(file, 0)
		_ = file.Close()
	}
}
