# SPDX-License-Identifier: Apache-2.0
#
# Results put in context, method ctx-1.0, written a second time in base R from the description of the method
# (docs/methods/ctx-1.0.md), to check the engine: the leave-one-out fits are refits, the roots are those of uniroot, the trees those of hclust,
# the tests those of stats.
#
#   Rscript ctx-1.0.R FOLDER
#
# reads units.csv, covariates.csv, indicators.csv, context.csv, series.csv and method.csv in FOLDER and writes there r-cells.csv,
# r-diagnostics.csv, r-neighbours.csv, r-contributions.csv, r-weights.csv, r-types.csv, r-next-year.csv.

folder <- commandArgs(trailingOnly = TRUE)[1]
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1]))
source(file.path(here, "seeded-sequence.R"))
source(file.path(here, "ctx-1.0-lens-1.R"))
source(file.path(here, "ctx-1.0-peers.R"))
source(file.path(here, "ctx-1.0-next-year.R"))

read <- function(name, ...) read.csv(file.path(folder, name), stringsAsFactors = FALSE, na.strings = "NA", ...)
write <- function(table, name) {
  numeric <- vapply(table, is.double, TRUE)
  table[numeric] <- lapply(table[numeric], function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x)))
  write.csv(table, file.path(folder, name), row.names = FALSE, quote = FALSE, na = "NA")
}

text <- c(unit = "character", region = "character", code = "character", indicator = "character", covariates = "character", state = "character")
units <- read("units.csv", colClasses = text[c("unit", "region")])
indicators <- read("indicators.csv", colClasses = text[c("code", "covariates")])
covariates <- read("covariates.csv", colClasses = text["code"])$code
series <- read("series.csv", colClasses = text[c("indicator", "unit", "state")])
settings <- read("method.csv", colClasses = c(name = "character"))
method <- as.list(setNames(settings$value, settings$name))
method$seed <- word_of(method$seed)
context <- read("context.csv", colClasses = text["unit"])
years <- sort(unique(context$year))
units$region[is.na(units$region)] <- ""

spaces <- lapply(years, function(year) {
  rows <- context[context$year == year, ]
  space_of(as.matrix(rows[match(units$unit, rows$unit), covariates]))
})
values_at <- function(t, j) {
  rows <- series[series$year == years[t] & series$indicator == indicators$code[j], ]
  rows[match(units$unit, rows$unit), ]
}

# Shares of what the context explains, then types on the last year, then what is missing in each year is filled.
weights <- distance_weights(spaces)
types <- types_of(spaces[[length(years)]], weights)
spaces <- lapply(spaces, fill_space, types = types$of)
peers <- lapply(spaces, neighbours_of, weights = weights)

results <- lapply(seq_along(years), function(t) lapply(seq_len(nrow(indicators)), function(j) read_indicator(t, j)))
results <- classify(results)

bind <- function(tables) do.call(rbind, tables)
flat <- unlist(results, recursive = FALSE)
write(bind(lapply(flat, `[[`, "cells")), "r-cells.csv")
write(bind(lapply(flat, `[[`, "diagnostics")), "r-diagnostics.csv")
write(bind(lapply(flat, `[[`, "contributions")), "r-contributions.csv")
write(bind(lapply(seq_along(years), function(t) peers_table(t))), "r-neighbours.csv")
write(data.frame(covariate = covariates, weight = weights), "r-weights.csv")
write(data.frame(unit = units$unit, type = as.double(types$of), silhouette = types$silhouette, stability = types$stability), "r-types.csv")
write(next_year_table(), "r-next-year.csv")
