// Package docx reads Word documents: drafts of the Griffie and letters of ministries.
package docx
