using Samlop.Access;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// Avklar klageadgangen: an administrator settles whether a dismissal can be appealed, with reason and source. The circular speaks of award
/// and rejection only ("tildeling av eller avslag på tilskudd", forvaltningsloven 1967 §§ 3 and 28); before it is settled no dismissal is
/// sent.
/// </summary>
[Process("AppealClauseSettled")]
public sealed class SettleAppealClause(AppDb db) : IUseCase<SettleAppealClause.Input, Done>
{
    private static readonly Words<LettersText, AppealStanding> ToldWords = new("Told_Appeal", AppealStanding.ToBeClarified);

    public static Permission Needs { get; } = Permission.Of("grants.appeal-clause.settle", Role.Administrator);

    public static readonly Refusal AppealIsTheCirculars = Refusal.In<LettersText>(nameof(AppealIsTheCirculars));

    public sealed class Input : IInput<SettleAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }

        /// <summary><see cref="AppealStanding.NoRight"/> or <see cref="AppealStanding.Right"/> by name.</summary>
        public string? Standing { get; set; }

        public string? Reason { get; set; }

        public string? Source { get; set; }
    }

    /// <summary>Whether a dismissal can be appealed was settled.</summary>
    [Event("grants.appeal-clause.settled"), Was("AppealClauseSettled")]
    public sealed record AppealClauseSettled(AppealRulingId Ruling, DecisionKind Kind, AppealStanding Standing) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(LetterSubject.Of(Kind));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => ToldWords.Of(Standing);
    }

    public Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel) =>
        Task.FromResult(Settle(input, actor, change));

    private Outcome<Done> Settle(Input input, Actor actor, Change change)
    {
        if (input.Kind != DecisionKind.Dismissal) return AppealIsTheCirculars;

        var errors = new FieldErrors();
        var chosen =
            Enum.TryParse<AppealStanding>(input.Standing, out var standing)
            && standing is AppealStanding.NoRight or AppealStanding.Right
            && standing.ToString() == input.Standing;
        if (!chosen)
            errors.Add(nameof(Input.Standing), Phrase.In<LettersText>(nameof(LettersText.Error_AppealStanding)));
        var reason = Read(input.Reason, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        var source = Read(input.Source, nameof(Input.Source), Phrase.In<LettersText>(nameof(LettersText.Error_SourceMissing)), errors);
        if (errors.Any) return errors;

        var ruling = new AppealRuling(NewId.Of<AppealRulingId>(change.At), input.Kind, standing, reason, source, actor.User, change.At);
        db.Add(ruling);
        change.Record(new AppealClauseSettled(ruling.Id, ruling.Kind, ruling.Standing), reason: reason);
        return new Done();
    }

    private static string Read(string? typed, string field, Phrase missing, FieldErrors errors)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            errors.Add(field, missing);
        if (text.Length > AppealRuling.TextLimit)
            errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), AppealRuling.TextLimit, text.Length));
        return text;
    }
}
