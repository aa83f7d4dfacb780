// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Views;
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Quality;

/// <summary>What is left to do, as addresses and lists name it.</summary>
internal static class QualityFilters
{
    /// <summary>The choices of the filter.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("repondre", "Des alertes à répondre"),
        new("decider", "Des alertes à décider"),
        new("verrouilles", "Des chiffres verrouillés"),
        new("relancer", "À relancer : des chiffres dus"),
    ];

    /// <summary>The filter of an address.</summary>
    public static QualityFocus Read(string? text) => text switch
    {
        "repondre" => QualityFocus.ToAnswer,
        "decider" => QualityFocus.ToDecide,
        "verrouilles" => QualityFocus.Locked,
        "relancer" => QualityFocus.Late,
        _ => QualityFocus.All,
    };

    /// <summary>The filter in an address; nothing for all.</summary>
    public static string? ValueOf(QualityFocus focus) => focus switch
    {
        QualityFocus.ToAnswer => "repondre",
        QualityFocus.ToDecide => "decider",
        QualityFocus.Locked => "verrouilles",
        QualityFocus.Late => "relancer",
        QualityFocus.All => null,
    };
}
