package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"runtime/pprof"
	"sync/atomic"

	"github.com/urfave/cli/v2"
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
	stop := spareCollector()
	return func() {
		stop()
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

// room is how many bytes the heap may grow beyond what is in use before the collector runs. Documents are short-lived and
// what stays is small, so that the usual rule, to let the heap double, has the collector run all the time; a fixed room
// costs the same memory whatever else is kept.
const room = 128 << 20

// spareCollector sets the collector's pace by room, anew after each collection, until stop is called. Users who set GOGC
// or GOMEMLIMIT have decided themselves.
func spareCollector() (stop func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	var stopped atomic.Bool
	before := debug.SetGCPercent(-1)
	askHugePages(room)
	debug.SetGCPercent(room / (4 << 20) * 100) // of the 4 MB that the first collection goes by
	var pace func(*sentinel)
	pace = func(*sentinel) {
		if stopped.Load() {
			return
		}
		live := max(liveHeap(), 4<<20)
		debug.SetGCPercent(int(min(max(room*100/live, 25), 3200)))
		runtime.SetFinalizer(new(sentinel), pace)
	}
	runtime.SetFinalizer(new(sentinel), pace)
	return func() {
		stopped.Store(true)
		debug.SetGCPercent(before)
	}
}

// sentinel is garbage from its birth: its finalizer runs after each collection.
type sentinel struct{ _ [16]byte }

// liveHeap returns how many bytes the last collection found in use.
func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
