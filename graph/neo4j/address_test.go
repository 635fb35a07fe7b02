package neo4j

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestPasswordsInAddressesServeAndAreNotTold(t *testing.T) {
	for uri, want := range map[string]Config{
		"bolt://neo4j:geheim@127.0.0.1:1":         {URI: "bolt://127.0.0.1:1", User: "neo4j", Password: "geheim"},
		"bolt://neo4j:gehe%40im@127.0.0.1:1":      {URI: "bolt://127.0.0.1:1", User: "neo4j", Password: "gehe@im"},
		"neo4j://neo4j:geheim/a@b@127.0.0.1:1":    {URI: "neo4j://127.0.0.1:1", User: "neo4j", Password: "geheim/a@b"},
		"bolt://neo4j:geheim%zz@127.0.0.1:1":      {URI: "bolt://127.0.0.1:1", User: "neo4j", Password: "geheim%zz"},
		"bolt://neo4j@127.0.0.1:1":                {URI: "bolt://127.0.0.1:1", User: "neo4j"},
		"bolt://127.0.0.1:1":                      {URI: "bolt://127.0.0.1:1"},
		"127.0.0.1:1":                             {URI: "127.0.0.1:1"},
		"boltje://neo4j:geheim@127.0.0.1:x y":     {URI: "boltje://127.0.0.1:x y", User: "neo4j", Password: "geheim"},
		"bolt://neo4j:geheim@127.0.0.1:1?x=%zz#y": {URI: "bolt://127.0.0.1:1?x=%zz#y", User: "neo4j", Password: "geheim"},
	} {
		if got := (Config{URI: uri}).withoutSecrets(); got != want {
			t.Errorf("%s: got %+v, want %+v", uri, got, want)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		_, err := Open(ctx, Config{URI: uri, Retry: time.Nanosecond})
		if err == nil || strings.Contains(err.Error(), "gehe") {
			t.Errorf("%s: the error tells the password: %v", uri, err)
		}
	}
	if got, want := (Config{URI: "bolt://a:b@host", User: "c", Password: "d"}).withoutSecrets(), (Config{URI: "bolt://host", User: "c", Password: "d"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
