// SPDX-License-Identifier: Apache-2.0
using Timonier.Bench;

return args is [var name, ..] && Benches.All.TryGetValue(name, out var bench)
    ? await bench(args[1..])
    : Benches.Usage();
