// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>From probabilities to the side read.</summary>
internal static class SideReading
{
    public static Side Of(ContextMethod method, double above, double below)
    {
        if (double.IsNaN(above))
        {
            return Side.None;
        }

        return above >= method.ProbableFrom ? Side.Above
            : below >= method.ProbableFrom ? Side.Below
            : 1 - above - below >= method.AsExpectedFrom ? Side.Near
            : Side.Undetermined;
    }
}
