using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Decide;

/// <summary>A grade with its reason, as it was.</summary>
public sealed record FrozenGrade(string Criterion, Grade? Grade, string? Reason);

/// <summary>One assessor's assessment, as it was.</summary>
public sealed record FrozenAssessment(Guid Assessor, DateTimeOffset? HandedInAt, int? SentVersion, IReadOnlyList<FrozenGrade> Grades);

/// <summary>An assessor's answer to the common assessment; a dissent where they did not agree.</summary>
public sealed record FrozenAnswer(Guid Assessor, string? Dissent, DateTimeOffset At);

/// <summary>The formal check, as it was.</summary>
public sealed record FrozenCheck(FormalResult Result, DismissalGround? Ground, string? Note, Guid By, DateTimeOffset At, int SentVersion);

/// <summary>An application in the portfolio, as it was.</summary>
public sealed record FrozenChoice(Guid Application, Grade? Overall, DecisionKind? Kind, Money Amount, Money AppliedFor);

/// <summary>The portfolio, as it was: totals, what was said of them together, and each application in it.</summary>
public sealed record FrozenPortfolio(
    Money? Frame,
    int? Wanted,
    int Awards,
    Money Chosen,
    Money Decided,
    Money AppliedFor,
    string? TotalAssessment,
    IReadOnlyList<FrozenChoice> Applications
);

/// <summary>
/// Vedtaksgrunnlaget: what a decision was made on: what was recommended, the call's version with its criteria, the formal check, the
/// assessments that count, and the whole portfolio. Frozen as JSON with the decision; its hash stands beside it.
/// </summary>
/// <param name="ProposalHash">SHA-256 of what was recommended.</param>
public sealed record DecisionBasis(
    Guid Decision,
    int Proposal,
    string ProposalHash,
    Guid CallVersion,
    int CallOrdinal,
    IReadOnlyList<Criterion> Criteria,
    int SentVersion,
    string SentHash,
    FrozenCheck? FormalCheck,
    IReadOnlyList<FrozenAssessment> Assessments,
    IReadOnlyList<FrozenGrade> Consensus,
    IReadOnlyList<FrozenAnswer> Answers,
    FrozenPortfolio? Portfolio
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static DecisionBasis Read(string json) => JsonSerializer.Deserialize<DecisionBasis>(json, Json)!;

    /// <summary>As it is now. The caller has asked whether the actor may see the application, and the portfolio.</summary>
    internal static async Task<DecisionBasis> Of(AppDb db, Decision decision, Portfolio? portfolio, CancellationToken cancel)
    {
        var application = decision.Application;
        var version = await db.VersionInForce(decision.Call, cancel);
        var ordinal = await db.Rows<CallVersion>().Published().Where(v => v.Id == version).Select(v => v.Ordinal).SingleAsync(cancel);
        var sent = await db.Rows<GrantApplication>()
            .Behind(decision)
            .SelectMany(a => a.Sent)
            .OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.Hash })
            .FirstAsync(cancel);
        var continues = await db.Rows<GrantApplication>().Behind(decision).Select(a => a.Continues != null).SingleAsync(cancel);
        var formal = await db.Rows<FormalCheck>().Behind(decision).SingleOrDefaultAsync(cancel);
        var assessments = await db.Rows<Assessment>()
            .Behind(decision)
            .Include(a => a.Grades)
            .Where(a => a.HandedInAt != null && a.EndedAt == null)
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        var note = await db.Rows<ConsensusNote>()
            .Behind(decision)
            .Include(n => n.Grades)
            .Include(n => n.Answers)
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancel);
        var proposal = decision.Proposals[^1];

        return new DecisionBasis(
            decision.Id.Value,
            proposal.Number,
            proposal.Hash,
            version.Value,
            ordinal,
            AssessmentCriteria.Of(await db.ContentOf(version, cancel), continues),
            sent.Number,
            sent.Hash,
            formal is null
                ? null
                : new FrozenCheck(formal.Result, formal.Ground, formal.Note, formal.By.Value, formal.At, formal.SentVersion),
            [
                .. assessments.Select(a => new FrozenAssessment(
                    a.Assessor.Value,
                    a.HandedInAt,
                    a.SentVersion,
                    [
                        .. a
                            .Grades.OrderBy(g => g.Criterion, StringComparer.Ordinal)
                            .Select(g => new FrozenGrade(g.Criterion, g.Grade, g.Reason)),
                    ]
                )),
            ],
            [
                .. (note?.Grades ?? [])
                    .OrderBy(g => g.Criterion, StringComparer.Ordinal)
                    .Select(g => new FrozenGrade(g.Criterion, g.Grade, g.Reason)),
            ],
            [
                .. (note?.Answers ?? [])
                    .OrderBy(a => a.At)
                    .ThenBy(a => a.User.Value)
                    .Select(a => new FrozenAnswer(a.User.Value, a.Dissent, a.At)),
            ],
            portfolio is null ? null : Frozen(portfolio)
        );
    }

    private static FrozenPortfolio Frozen(Portfolio portfolio) =>
        new(
            portfolio.Frame,
            portfolio.Wanted,
            portfolio.Awards,
            portfolio.Chosen,
            portfolio.Decided,
            portfolio.AppliedFor,
            portfolio.Assessment?.Text,
            [
                .. portfolio.Rows.Select(r => new FrozenChoice(
                    r.Id.Value,
                    r.Overall,
                    r.Current?.Content.Kind,
                    r.Amount,
                    r.Figures.AppliedFor(portfolio.Year)
                )),
            ]
        );
}
