using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Lagre totalvurderingen: what those that are chosen do for the purpose together, and why these. It is not changed while anything of it is
/// with those who decide.
/// </summary>
public sealed class SavePortfolioAssessment(AppDb db) : IUseCase<SavePortfolioAssessment.Input, SavePortfolioAssessment.Saved>, ISavesDraft
{
    public static Permission Needs => ChooseApplication.Needs;

    public sealed class Input : IInput<SavePortfolioAssessment, Input, Saved>
    {
        public CallId Call { get; set; }

        /// <summary>The version that the page was made from; 0 before anybody has written.</summary>
        public int BasedOn { get; set; }

        public string? Text { get; set; }
    }

    public sealed record Saved(DateTimeOffset At);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var access = await db.PortfolioFor(actor, input.Call, cancel);
        if (access is null)
            return Refusal.NotFound;
        if (access.Refusal is { } closed)
            return closed;
        if (access.Standing == 0)
            return Portfolio.PortfolioEmpty;
        if (
            await db.Rows<Decision>()
                .In(access)
                .Where(Decision.Waits)
                .AnyAsync(d => d.Kind != DecisionKind.Dismissal, cancel)
        )
            return CheckRefusal.WaitsForDecision;

        var text = input.Text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (!TypedText.HasLetters(text))
            return new FieldError(nameof(Input.Text), Phrase.In<DecideText>(nameof(DecideText.Error_TotalAssessment)));
        if (text.Length > PortfolioAssessment.TextLimit)
            return new FieldError(
                nameof(Input.Text),
                Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), PortfolioAssessment.TextLimit, text.Length)
            );

        var saved = await db.Rows<PortfolioAssessment>().In(access).SingleOrDefaultAsync(cancel);
        if ((saved?.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;
        if (saved is null) db.Add(saved = new PortfolioAssessment(input.Call));
        saved.Save(text, actor.User, change.At);
        return new Saved(change.At);
    }
}
