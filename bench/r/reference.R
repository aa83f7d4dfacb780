# SPDX-License-Identifier: Apache-2.0
#
# How fast this machine is now, beside the one on which the reference times of the methods were taken (R 4.2.2, 2 vCPU): three pieces of work
# in base R whose times are known there. Prints one line a piece, then the geometric mean of measured over known times.

set.seed(42)
n <- 440
x <- cbind(1, matrix(rnorm(n * 15), n))
y <- matrix(rnorm(n * 60), n)
w <- runif(n, 0.5, 2)
cloud <- matrix(rnorm(5000 * 15), 5000)

least <- function(times, work) min(replicate(times, system.time(work())[["elapsed"]]))

measured <- c(
  # 60 weighted least squares, 440 units, 15 covariates.
  fits = least(7, function() for (j in 1:60) lm.wfit(x, y[, j], w)),
  # One indicator without each of its 440 units in turn, by lm.
  refits = least(3, function() {
    table <- data.frame(y = y[, 1], x[, -1])
    for (i in 1:n) lm(y ~ ., table[-i, ], weights = w[-i])
  }),
  # Distances, Ward's tree and ten cuts of 5,000 units.
  ward = least(2, function() {
    tree <- hclust(dist(cloud), "ward.D2")
    for (k in 5:14) cutree(tree, k)
  }))
known <- c(fits = 0.031, refits = 0.906, ward = 3.6)
for (piece in names(measured)) {
  cat(sprintf("%s %.4f %.4f\n", piece, measured[[piece]], known[[piece]]))
}
cat(sprintf("ratio %.4f\n", exp(mean(log(measured / known)))))
