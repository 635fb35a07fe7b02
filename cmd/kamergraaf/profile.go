package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"

	"w3id.org/kamergraaf/internal/heap"
	"w3id.org/kamergraaf/internal/opening"
)

// useProcessors readies the process for a run with so many workers, and begins the profiles asked for. What it returns
// puts everything back.
func useProcessors(o readingOptions) (pace *heap.Pace, release func(), err error) {
	var profile *os.File
	if o.cpuProfile != "" {
		if profile, err = opening.Create(o.cpuProfile); err != nil {
			return nil, nil, fmt.Errorf("profiling: %w", err)
		}
		if err := pprof.StartCPUProfile(profile); err != nil {
			return nil, nil, fmt.Errorf("profiling: %w", err)
		}
	}
	processors := runtime.GOMAXPROCS(0)
	if o.workers < processors {
		runtime.GOMAXPROCS(o.workers)
	}
	pace = heap.Spare()
	return pace, func() {
		pace.Restore()
		runtime.GOMAXPROCS(processors)
		if profile != nil {
			pprof.StopCPUProfile()
			_ = profile.Close()
		}
		writeHeap(o.memProfile)
	}, nil
}

func writeHeap(name string) {
	if name == "" {
		return
	}
	if file, err := opening.Create(name); err == nil {
		_ = pprof.Lookup("allocs").WriteTo(file, 0)
		_ = file.Close()
	}
}
