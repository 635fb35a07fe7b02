// Package bodies finds public bodies: agencies, courts and councils, ministries, municipalities and provinces.
package bodies
