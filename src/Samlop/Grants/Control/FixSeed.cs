using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Auditing;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>
/// Fastsett frø og regler: before the list of cases is closed, one person writes the seed that the order is made of, and how much of each
/// stratum is drawn. Whoever does it neither closes the list nor draws.
/// </summary>
[Process("grants.control-draw.seed-fixed")]
public sealed class FixSeed(AppDb db) : IUseCase<FixSeed.Input, ControlDrawId>
{
    public const int SeedLimit = 200;

    /// <summary>A shorter one is easily chosen for what it draws.</summary>
    public const int LeastSeed = 12;

    public static Permission Needs { get; } = Permission.Of("grants.control-draw.make", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<FixSeed, Input, ControlDrawId>
    {
        /// <summary>Number of the call.</summary>
        public string? Call { get; set; }

        public string? Seed { get; set; }

        public string? Large { get; set; }

        public string? Middle { get; set; }

        public string? MiddlePercent { get; set; }

        public string? SmallPercent { get; set; }

        public string? RefusedPercent { get; set; }
    }

    public static NoticeKind TellsDrawers { get; } = NoticeKind.Of<DrawMoved>(
        "grants.control-draw.seed-fixed", GrantNotices.Handling, "the others of the directorate who draw",
        async (happened, occasion) =>
        {
            if (happened.Step != DrawStep.SeedFixed) return null;
            var (call, draw) = await occasion.Draw(happened.Draw);
            return new Told(
                Phrase.In<ControlText>(nameof(ControlText.Notice_SeedFixed), call),
                ControlUrls.Draw(draw.Id),
                Readers.In(draw.Owner, [.. Needs.Roles]).But(draw.FixedBy))
            {
                Matter = draw.Id.Value,
            };
        }).OnlyOf<FixSeed>().While(
            "the draw is not made", (ControlDraw d) => d.Id,
            db => db.Rows<ControlDraw>().All(Because.WhoWaitsIsTold).Where(ControlDraw.IsOpen));

    public async Task<Outcome<ControlDrawId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var own = actor.Organisation;
        var call = await db.Rows<Call>().Published().Where(c => c.Owner == own && c.Number == input.Call).Select(c => c.Id)
            .SingleOrDefaultAsync(cancel);
        if (call == default) errors.Add(nameof(Input.Call), Phrase.In<AuditingText>(nameof(AuditingText.Error_Call)));
        var seed = TypedField.Line(input.Seed, SeedLimit, nameof(Input.Seed), errors) ?? "";
        if (seed.Length < LeastSeed)
            errors.Add(nameof(Input.Seed), Phrase.In<ControlText>(nameof(ControlText.Error_Seed), LeastSeed));
        var rules = new SampleRules(
            Amount(input.Large, nameof(Input.Large), errors),
            Amount(input.Middle, nameof(Input.Middle), errors),
            Percent(input.MiddlePercent, nameof(Input.MiddlePercent), 0, errors),
            Percent(input.SmallPercent, nameof(Input.SmallPercent), 0, errors),
            // What was refused is controlled too: never none of it.
            Percent(input.RefusedPercent, nameof(Input.RefusedPercent), 1, errors));
        if (!errors.Any && rules.Middle >= rules.Large)
            errors.Add(nameof(Input.Middle), Phrase.In<ControlText>(nameof(ControlText.Error_Middle)));
        if (errors.Any) return errors;

        var number = await db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Where(d => d.Call == call)
            .MaxAsync(d => (int?)d.Number, cancel);
        var draw = new ControlDraw(
            NewId.Of<ControlDrawId>(change.At), call, own, (number ?? 0) + 1, seed, rules, actor.User, change.At);
        db.Add(draw);
        change.Record(new DrawMoved(draw.Id, call, DrawStep.SeedFixed));
        return draw.Id;
    }

    private static Money Amount(string? typed, string field, FieldErrors errors)
    {
        if (NorwegianAmount.TryParse(typed, out var amount) && amount > Money.Zero) return amount;
        errors.Add(field, Phrase.In<ControlText>(nameof(ControlText.Error_Amount)));
        return Money.Zero;
    }

    private static int Percent(string? typed, string field, int least, FieldErrors errors)
    {
        if (NorwegianNumber.TryParse(typed, out var percent) && percent >= least && percent <= 100) return percent;
        errors.Add(field, Phrase.In<ControlText>(nameof(ControlText.Error_Percent), least));
        return 0;
    }
}
