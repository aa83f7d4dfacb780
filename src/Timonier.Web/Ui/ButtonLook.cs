// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The classes of a button.</summary>
internal static class ButtonLook
{
    /// <summary>By weight and width.</summary>
    public static string Style(ButtonWeight weight, ButtonWidth width) => (weight, width) switch
    {
        (ButtonWeight.Plain, ButtonWidth.Words) => "tm-btn",
        (ButtonWeight.Main, ButtonWidth.Words) => "tm-btn tm-btn--main",
        (ButtonWeight.Quiet, ButtonWidth.Words) => "tm-btn tm-btn--quiet",
        (ButtonWeight.Plain, ButtonWidth.Column) => "tm-btn tm-btn--wide",
        (ButtonWeight.Main, ButtonWidth.Column) => "tm-btn tm-btn--main tm-btn--wide",
        (ButtonWeight.Quiet, ButtonWidth.Column) => "tm-btn tm-btn--quiet tm-btn--wide",
    };
}
