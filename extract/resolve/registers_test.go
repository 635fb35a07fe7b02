package resolve

import (
	"sync"
	"testing"
)

// loadOnce loads the built-in registers for all tests.
var loadOnce = sync.OnceValues(Load)

func registers(t testing.TB) *Registers {
	t.Helper()
	r, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
