// SPDX-License-Identifier: Apache-2.0
using System.Numerics;

namespace Timonier.Analysis.Numbers;

/// <summary>Pseudo-random numbers that depend on their seed alone: the same on every machine and every version of the framework.</summary>
/// <remarks>Generator xoshiro256** seeded by SplitMix64 (D. Blackman, S. Vigna, 2018). Not for secrets.</remarks>
public sealed class SeededSequence
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <summary>Starts a sequence.</summary>
    public SeededSequence(ulong seed)
    {
        a = SplitMix(ref seed);
        b = SplitMix(ref seed);
        c = SplitMix(ref seed);
        d = SplitMix(ref seed);
    }

    /// <summary>A seed for one item of a whole, so that each item has its own sequence whatever the order of computation.</summary>
    public static ulong SeedFor(ulong seed, ulong item)
    {
        unchecked
        {
            var mixed = seed ^ (item * 0xD1342543DE82EF95UL);
            return SplitMix(ref mixed);
        }
    }

    /// <summary>A seed for one named item of a whole: another item added or left out changes nothing to it.</summary>
    public static ulong SeedFor(ulong seed, string name)
    {
        unchecked
        {
            // FNV-1a: the framework's own hash changes from run to run.
            var hash = 14695981039346656037UL;
            foreach (var character in name)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            return SeedFor(seed, hash);
        }
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(b * 5, 7) * 9;
            var t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = BitOperations.RotateLeft(d, 45);
            return result;
        }
    }

    /// <summary>Uniform strictly between 0 and 1.</summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Uniform integer from 0 to <paramref name="bound"/> − 1.</summary>
    public int NextIndex(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>Standard normal, by the polar method of Marsaglia.</summary>
    public double NextNormal()
    {
        while (true)
        {
            var u = (2 * NextUniform()) - 1;
            var v = (2 * NextUniform()) - 1;
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1)
            {
                return u * Math.Sqrt(-2 * Math.Log(s) / s);
            }
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
