package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/pyenv"
)

// datasette asks Datasette for all pages of a store, and for every named question, and says what is not as it should be.
const datasette = `
import asyncio, json, sys
from datasette.app import Datasette
file, metadata = sys.argv[1], json.load(open(sys.argv[2]))
name = list(metadata["databases"])[0]

async def main():
    ds = Datasette([file], metadata=metadata)
    await ds.invoke_startup()
    async def get(path, want=200):
        r = await ds.client.get(path)
        if r.status_code != want:
            print(path, r.status_code, r.text[:300])
        return r
    home = (await get(f"/{name}.json")).json()
    for t in home["tables"]:
        private = t["name"].startswith(("_", "sqlite_")) or "_fts" in t["name"]
        if t["hidden"] != private:
            print(t["name"], "hidden:", t["hidden"])
        if not private:
            page = await get(f"/{name}/{t['name']}")
            if "<table" not in page.text and t["count"]:
                print(t["name"], "shows no rows")
    for view in home["views"]:
        await get(f"/{name}/{view if isinstance(view, str) else view['name']}?_facet_size=5")
    found = (await get(f"/{name}/units.json?_search=een&_shape=array")).json()
    everything = (await get(f"/{name}/units.json?_shape=array&_size=max")).json()
    if not 0 < len(found) < len(everything) or not any("één" in u["text"] for u in found):
        print("full text finds", len(found), "of", len(everything), "units")
    if not (await get(f"/{name}/documents.json?_search=dorpshuizen&_shape=array")).json():
        print("full text finds no title")
    facets = (await get(f"/{name}/documents.json")).json()["facet_results"]
    if "kind" not in facets:
        print("no facet of kinds:", list(facets))
    page = await get(f"/{name}/documents")
    if "day on which the questions were submitted" not in page.text:
        print("columns are not described")
    for q, asked in metadata["databases"][name]["queries"].items():
        r = await get(f"/{name}/{q}.json?" + "&".join(p + "=" for p in asked.get("params", [])))
        if not r.json().get("ok", False):
            print(q, r.text[:300])
    rows = (await get(f"/{name}/asked-about-law.json?law=BWBR0002697&article=&from=&to=&_shape=array")).json()
    if len(rows) != 1 or rows[0]["cited"] != "Wet op de medische hulpmiddelen":
        print("asked-about-law", rows)
    rows = (await get(f"/{name}/search.json?words=subsidie+%22&limit=&_shape=array")).json()
    if not rows:
        print("search finds nothing")

asyncio.run(main())
`

// TestAStoreIsPleasantInDatasette shows the samples in the real Datasette, with the metadata that the program writes for it.
func TestAStoreIsPleasantInDatasette(t *testing.T) {
	store := storeOf(t, "https://data.example.org/", "../../samples")
	metadata := filepath.Join(t.TempDir(), "metadata.json")
	if code, said := command(t.Context(), strings.NewReader(""), io.Discard, "datasette", "--output", metadata, store); code != exitOK {
		t.Fatal(said)
	}
	if said := string(pyenv.Run(t, datasette, nil, store, metadata)); said != "" {
		t.Error(said)
	}
}
