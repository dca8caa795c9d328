using Microsoft.AspNetCore.Components;

namespace Samlop.Agreements.Agree;

/// <summary>Draws a part of an agreement from what it says, on a page or in the document (<see cref="IAgreementPart.View"/>).</summary>
public abstract class AgreementPartView : ComponentBase
{
    [Parameter, EditorRequired] public IAgreementPart Part { get; set; } = null!;

    [Parameter, EditorRequired] public string Json { get; set; } = "";

    [Parameter, EditorRequired] public AgreementContent Whole { get; set; } = null!;

    /// <summary>Of its heading; what is within is one lower.</summary>
    [Parameter] public int Level { get; set; } = 3;
}
