# SPDX-License-Identifier: Apache-2.0
#
# The pseudo-random numbers of the method, in base R: xoshiro256** seeded by SplitMix64 (D. Blackman, S. Vigna, 2018).
# A 64-bit word is a vector of four 16-bit limbs, the lowest first: everything stays exact in R's integers and doubles.

word <- function(hex) {
  strtoi(substring(hex, c(13, 9, 5, 1), c(16, 12, 8, 4)), 16L)
}

# A whole number below 2^53.
word_of <- function(number) {
  limbs <- integer(4)
  for (i in 1:4) {
    limbs[i] <- as.integer(number %% 65536)
    number <- number %/% 65536
  }
  limbs
}

word_add <- function(a, b) {
  carry <- 0
  for (i in 1:4) {
    sum <- a[i] + b[i] + carry
    a[i] <- as.integer(sum %% 65536)
    carry <- sum %/% 65536
  }
  a
}

word_times <- function(a, b) {
  result <- numeric(4)
  for (i in 1:4) {
    for (j in seq_len(5 - i)) {
      result[i + j - 1] <- result[i + j - 1] + as.numeric(a[i]) * b[j]
    }
  }
  for (i in 1:4) {
    if (i < 4) {
      result[i + 1] <- result[i + 1] + result[i] %/% 65536
    }
    result[i] <- result[i] %% 65536
  }
  as.integer(result)
}

word_left <- function(a, bits) {
  limbs <- bits %/% 16
  bits <- bits %% 16
  moved <- c(integer(limbs), a)[1:4]
  below <- c(0L, moved[1:3])
  as.integer((moved * 2^bits) %% 65536 + below %/% 2^(16 - bits))
}

word_right <- function(a, bits) {
  limbs <- bits %/% 16
  bits <- bits %% 16
  moved <- c(a, integer(limbs))[(limbs + 1):(limbs + 4)]
  above <- c(moved[2:4], 0L)
  as.integer(moved %/% 2^bits + (above * 2^(16 - bits)) %% 65536)
}

word_rotate <- function(a, bits) bitwOr(word_left(a, bits), word_right(a, 64 - bits))

split_mix <- function(state) {
  z <- word_times(bitwXor(state, word_right(state, 30)), word("BF58476D1CE4E5B9"))
  z <- word_times(bitwXor(z, word_right(z, 27)), word("94D049BB133111EB"))
  bitwXor(z, word_right(z, 31))
}

golden <- word("9E3779B97F4A7C15")

# A seed for one numbered item of a whole.
seed_for <- function(seed, item) {
  split_mix(word_add(bitwXor(seed, word_times(item, word("D1342543DE82EF95"))), golden))
}

# A seed for one named item: FNV-1a of the name.
seed_for_name <- function(seed, name) {
  hash <- word("CBF29CE484222325")
  for (character in utf8ToInt(name)) {
    hash <- word_times(bitwXor(hash, word_of(character)), word("00000100000001B3"))
  }
  seed_for(seed, hash)
}

# A generator: a list of functions that share its state.
sequence_of <- function(seed) {
  state <- vector("list", 4)
  for (i in 1:4) {
    seed <- word_add(seed, golden)
    state[[i]] <- split_mix(seed)
  }

  bits <- function() {
    s <- state
    result <- word_times(word_rotate(word_times(s[[2]], word_of(5)), 7), word_of(9))
    t <- word_left(s[[2]], 17)
    s[[3]] <- bitwXor(s[[3]], s[[1]])
    s[[4]] <- bitwXor(s[[4]], s[[2]])
    s[[2]] <- bitwXor(s[[2]], s[[3]])
    s[[1]] <- bitwXor(s[[1]], s[[4]])
    s[[3]] <- bitwXor(s[[3]], t)
    s[[4]] <- word_rotate(s[[4]], 45)
    state <<- s
    result
  }

  # Strictly between 0 and 1, from the 52 highest bits.
  uniform <- function() {
    b <- bits()
    (b[4] * 2^36 + b[3] * 2^20 + b[2] * 2^4 + b[1] %/% 4096 + 0.5) / 2^52
  }

  # From 0 to bound - 1: the high word of the product.
  index <- function(bound) {
    carry <- 0
    for (limb in bits()) {
      carry <- (limb * bound + carry) %/% 65536
    }
    carry
  }

  # Marsaglia's polar method, the first of the two numbers.
  normal <- function() {
    repeat {
      u <- 2 * uniform() - 1
      v <- 2 * uniform() - 1
      s <- u * u + v * v
      if (s > 0 && s < 1) {
        return(u * sqrt(-2 * log(s) / s))
      }
    }
  }

  list(uniform = uniform, index = index, normal = normal)
}

# Rows drawn without replacement, in order, counted from 1.
sample_rows <- function(count, size, seed) {
  rows <- seq_len(count)
  if (size >= count) {
    return(rows)
  }
  draws <- sequence_of(seed)
  for (i in seq_len(size)) {
    other <- i + draws$index(count - i + 1)
    rows[c(i, other)] <- rows[c(other, i)]
  }
  sort(rows[seq_len(size)])
}
