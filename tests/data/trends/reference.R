# SPDX-License-Identifier: GPL-3.0-or-later
# Computes the run-chart statistics by other means than the program: R's own median, rle and qbinom, its own calendar.
# Run in this folder: Rscript reference.R ../../../../shared/data/mood-esm.csv
# Without an argument the reference on the real file is left as it is.

rules <- function(x) {
  out <- list(n = length(x), median = NA, useful = 0, longest = 0, crossings = 0, run_limit = NA,
              crossing_limit = NA, judged = FALSE, shift = FALSE, drift = FALSE, first = NA, last = NA, side = NA)
  if (length(x) < 3) return(out)
  out$median <- median(x)
  at <- which(x != out$median)
  side <- sign(x[at] - out$median)
  out$useful <- length(side)
  if (length(side) == 0) return(out)
  runs <- rle(side)
  out$longest <- max(runs$lengths)
  out$crossings <- length(runs$lengths) - 1
  newest <- max(which(runs$lengths == out$longest))
  end <- cumsum(runs$lengths)[newest]
  out$first <- at[end - out$longest + 1]
  out$last <- at[end]
  out$side <- ifelse(runs$values[newest] > 0, "above", "below")
  if (length(side) < 10) return(out)
  out$run_limit <- round(log2(length(side)) + 3)
  out$crossing_limit <- qbinom(0.05, length(side) - 1, 0.5)
  if (length(runs$lengths) == 1) return(out)
  out$judged <- TRUE
  out$shift <- out$longest > out$run_limit
  out$drift <- out$crossings < out$crossing_limit
  out
}

text <- function(x) ifelse(is.na(x), "", ifelse(is.logical(x), tolower(x), format(x, digits = 17, trim = TRUE)))
line <- function(out) paste(sapply(out, text), collapse = ",")
fields <- "n,median,useful,longest,crossings,run_limit,crossing_limit,judged,shift,drift,first,last,side"

# Sequences: edge cases by hand, then random ones. `first` and `last` count from 1.
set.seed(20130408)
cases <- list(
  empty = numeric(0), one = 4, two = c(4, 5), three = c(4, 5, 6), all_equal = rep(4, 30),
  ten_useful = c(1, 7, 1, 7, 1, 7, 1, 7, 1, 7), nine_useful = c(1, 7, 1, 7, 4, 1, 4, 7, 1, 7, 7),
  one_sided_above = c(rep(c(1, 1, 3), 12)), one_sided_below = c(rep(c(7, 7, 5), 12)),
  ties_on_the_median = c(4, 4, 5, 4, 3, 4, 4, 6, 4, 2, 5, 4, 3, 5, 4, 3, 6, 2, 4, 5, 3),
  ties_within_a_run = c(rep(3, 9), 4, 4, 5, 5, 4, 5, 5, 5, 5, 4, 5, 5, 5),
  even_with_a_half = c(3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4),
  shift_only = c(rep(5, 9), rep(c(3, 3, 5), 9), rep(c(3, 5), 2)),
  drift_only = c(5, 5, 5, 5, 3, 3, 3, 3, 5, 5, 5, 5, 3, 3, 3, 3, 5, 5, 5, 5, 3, 3, 3, 3),
  both = c(rep(3, 12), rep(5, 12)), neither = rep(c(3, 5, 5, 3), 6),
  negative = c(-3, -2, -3, 0, 1, -1, 2, 3, -2, 1, 0, 2, -3, 3), tenths = c(4.1, 4.2, 4.3, 4.2, 4.1, 4.3, 4.4, 4.0,
  4.5, 4.2, 4.6, 3.9, 4.7, 3.8))
for (i in 1:60) cases[[paste0("random_", i)]] <- sample(1:7, sample(3:120, 1), replace = TRUE)
for (i in 1:20) cases[[paste0("walk_", i)]] <- cumsum(sample(-1:1, sample(10:200, 1), replace = TRUE))
for (i in 1:10) cases[[paste0("halves_", i)]] <- sample(2:14, sample(10:90, 1), replace = TRUE) / 2
writeLines(c(paste0("name,values,", fields), sapply(names(cases), function(name)
  paste(name, paste(format(cases[[name]], trim = TRUE, drop0trailing = TRUE), collapse = " "),
        line(rules(cases[[name]])), sep = ","))), "sequences.csv")

# The limit of crossings for 1 to 10,000 useful values never falls; these are the counts at which it grows by one.
limits <- qbinom(0.05, 0:9999, 0.5)
stopifnot(all(diff(limits) %in% 0:1), limits[1] == 0)
writeLines(paste(which(diff(limits) == 1) + 1, collapse = " "), "crossing-limits.txt")

# The real ratings: every item by rating, day, ISO week, month and quarter; `first` and `last` are dates of ratings.
real <- commandArgs(trailingOnly = TRUE)
if (length(real) == 1) {
  data <- read.csv(real)
  date <- as.Date(substr(data$answered_at, 1, 10))
  periods <- list(rating = seq_along(date), day = format(date), week = format(date, "%G-W%V"),
                  month = format(date, "%Y-%m"), quarter = paste(format(date, "%Y"), quarters(date)))
  rows <- c()
  for (item in setdiff(names(data), "answered_at")) for (per in names(periods)) {
    key <- factor(periods[[per]], levels = unique(periods[[per]]))
    out <- rules(as.numeric(tapply(data[[item]], key, median)))
    if (!is.na(out$first)) {
      out$first <- format(min(date[as.integer(key) == out$first]))
      out$last <- format(max(date[as.integer(key) == out$last]))
    }
    rows <- c(rows, paste(item, per, line(out), sep = ","))
  }
  writeLines(c(paste0("item,per,", fields), rows), "mood-esm.csv")
}
