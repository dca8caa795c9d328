using Samlop.Platform.Text;

namespace Samlop.Grants.Control;

/// <summary>What the parts of controls and draws are called.</summary>
public static class ControlWords
{
    private static readonly Words<ControlText, FindingSeverity> Severities = new("Severity");
    private static readonly Words<ControlText, ControlOutcome> Outcomes = new("Outcome");
    private static readonly Words<ControlText, ControlStanding> Standings = new("Standing");
    private static readonly Words<ControlText, ControlStanding> Nows = new("Now");
    private static readonly Words<ControlText, DrawStanding> DrawStandings = new("DrawStanding");
    private static readonly Words<ControlText, DrawStanding> DrawNows = new("DrawNow");
    private static readonly Words<ControlText, SampledKind> Kinds = new("Kind");
    private static readonly Words<ControlText, Stratum> Strata = new("Stratum");
    private static readonly Words<ControlText, DrawReason> Reasons = new("Why");

    public static Phrase Of(FindingSeverity severity) => Severities.Of(severity);

    public static Phrase Of(ControlOutcome outcome) => Outcomes.Of(outcome);

    /// <param name="ofCounty">To the county it is with the directorate, and no more.</param>
    public static Phrase Of(ControlStanding standing, bool ofCounty) => ofCounty && standing.IsWithDirectorate()
        ? Phrase.In<GrantsText>(nameof(GrantsText.WithDirectorate)) : Standings.Of(standing);

    public static Phrase Of(DrawStanding standing) => DrawStandings.Of(standing);

    public static Phrase Of(SampledKind kind) => Kinds.Of(kind);

    public static Phrase Of(Stratum stratum) => Strata.Of(stratum);

    public static Phrase Of(DrawReason why) => Reasons.Of(why);

    /// <summary>Who has it now, and what comes next.</summary>
    public static Phrase Now(ControlStanding standing, bool ofCounty) => ofCounty && standing.IsWithDirectorate()
        ? Phrase.In<ControlText>(nameof(ControlText.WithDirectorate_Now)) : Nows.Of(standing);

    public static Phrase Now(DrawStanding standing) => DrawNows.Of(standing);
}
