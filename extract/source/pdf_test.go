package source

import "sync"

// sharedPDF is one reader for all tests: starting the library is what takes time.
var sharedPDF = sync.OnceValue(func() *PDF { return NewPDF(PDFOptions{Workers: 2}) })
