namespace Samlop.Intake.Eligibility;

/// <summary>What a permit gives under the integration laws.</summary>
public enum PermitEffect
{
    /// <summary>Right and duty to the introduction programme.</summary>
    Programme,

    /// <summary>Duty to training in Norwegian and social studies only.</summary>
    TrainingOnly,

    /// <summary>Not settled by the ground alone.</summary>
    ToClarify,
}

/// <summary>Oppholdsgrunnlag: a section of utlendingsloven and what it gives here.</summary>
/// <param name="Ground">As written in the facts.</param>
/// <param name="Effect">What it gives.</param>
/// <param name="Clarify">What to clarify, for <see cref="PermitEffect.ToClarify"/>; otherwise null.</param>
/// <param name="Text">The ground in words.</param>
public sealed record PermitGround(string Ground, PermitEffect Effect, string? Clarify, LocalText Text);
