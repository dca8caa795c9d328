using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>
/// Spør en part: the owner of a case asks one or more of its parties for something, to be answered by a day (forvaltningsloven 1967 § 17).
/// The question is journalled as outgoing, and each party is told by e-mail that something waits.
/// </summary>
[Process("InformationAsked")]
public sealed class AskRequest(AppDb db, CaseRegister register, RequestKinds kinds, OsloClock clock) : IUseCase<AskRequest.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("cases.request.ask");

    public sealed class Input : IInput<AskRequest, Input, Done>
    {
        /// <summary>What the case is about, by its id.</summary>
        public Guid Subject { get; set; }

        /// <summary>Code of the <see cref="RequestKind"/>.</summary>
        public string? Kind { get; set; }

        /// <summary>Which parties, where there are several to choose from.</summary>
        public List<string> To { get; set => field = value ?? []; } = [];

        public string? Question { get; set; }

        public string? DueOn { get; set; }
    }

    /// <summary>The owner of a case asked one of its parties for something.</summary>
    [Event("cases.request.asked"), Was("grants.information.asked", "InformationAsked")]
    public sealed record RequestAsked(
        string? SubjectKindCode,
        [Was("application")] Guid Subject,
        CaseFileId Case,
        CaseRequestId Request,
        string? KindCode,
        DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told =>
            Phrase.In<CasesText>(nameof(CasesText.Told_RequestAsked), RequestKind.Named(KindCode), new DateArgument(DueOn));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RequestAsked>(
        "cases.request.asked", CaseNotices.Dates, "those who answer for the party that is asked",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestAsked), request.Number.ToString()),
                RequestUrls.Request(happened.Request),
                request.Answerers)
            {
                Due = happened.DueOn,
            };
        }).WhileUnanswered();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Subject == input.Subject && c.Owner == actor.Organisation, cancel);
        if (caseFile is null || kinds.Find(input.Kind) is not { } kind || kind.In.Code != caseFile.KindCode || !kind.IsAskedBy(actor))
            return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        if (await db.MayAsk(kind, caseFile.Subject, actor, cancel) is { } no) return no;

        var errors = new FieldErrors();
        var question = TypedField.NeededText(
            input.Question,
            CaseRequest.QuestionLimit,
            nameof(Input.Question),
            Phrase.In<CasesText>(nameof(CasesText.Error_RequestQuestion)),
            errors
        );
        var due = RequestDay.Read(kind, input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        var asked = Chosen(kind, caseFile, input.To, errors);
        if (errors.Any) return errors;

        // The journal is in Norwegian, whoever writes.
        var titles = RequestWords.Asked.Of(db, kind.Code, due.ToString("O", CultureInfo.InvariantCulture));
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, question), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Outgoing, OsloClock.DateIn(change.At), titles) { To = asked },
            [document],
            actor,
            change
        );
        foreach (var of in asked)
        {
            var request = new CaseRequest(caseFile, kind.Code, of, question, due, entry, actor.User, change.At);
            db.Add(request);
            change.Record(new RequestAsked(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code, due));
        }

        return new Done();
    }

    /// <summary>The parties of a case that can be asked for such.</summary>
    internal static IReadOnlyList<OrganisationId> Askable(RequestKind kind, IEnumerable<(OrganisationId Organisation, string Role)> parties)
    {
        var roles = kind.Askable.Select(role => role.Code).ToHashSet(StringComparer.Ordinal);
        return [.. parties.Where(party => roles.Contains(party.Role)).Select(party => party.Organisation)];
    }

    private static IReadOnlyList<OrganisationId> Chosen(RequestKind kind, CaseFile caseFile, List<string> to, FieldErrors errors)
    {
        var askable = Askable(kind, caseFile.Parties.Select(party => (party.Organisation, party.Role)));
        if (askable.Count == 1) return askable;
        IReadOnlyList<OrganisationId> chosen = [.. askable.Where(one => to.Contains(one.Value.ToString()))];
        if (chosen.Count == 0) errors.Add(nameof(Input.To), Phrase.In<CasesText>(nameof(CasesText.Error_AnswerFrom)));
        return chosen;
    }
}

/// <summary>The day that an answer should come.</summary>
internal static class RequestDay
{
    /// <summary>A day from today on, and no later than the kind allows.</summary>
    public static DateOnly Read(RequestKind kind, string? typed, DateOnly today, string field, FieldErrors errors)
    {
        var last = kind.LastDay(today);
        if (!NorwegianDate.TryParse(typed, out var day)) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (day < today) errors.Add(field, Phrase.In<CasesText>(nameof(CasesText.Error_AnswerByPassed)));
        else if (day > last) errors.Add(field, Phrase.In<CasesText>(nameof(CasesText.Error_RequestDayTooFar), new DateArgument(last)));
        return day;
    }
}

/// <summary>What the journal calls questions and answers: in bokmål, whoever writes.</summary>
internal static class RequestWords
{
    /// <summary>Of the kind, and the day of the answer.</summary>
    public static EntryTitle Asked { get; } = new("cases.request.asked", (db, of) => Phrase.In<CasesText>(
        nameof(CasesText.Journal_RequestAsked), db.RequestKinds().Of(of[0]).Noun,
        new DateArgument(DateOnly.ParseExact(of[1], "O", CultureInfo.InvariantCulture))));

    /// <summary>Of the kind, and the number of the entry that asked.</summary>
    public static EntryTitle Answered { get; } = new("cases.request.answered", (db, of) => Phrase.In<CasesText>(
        nameof(CasesText.Journal_RequestAnswered), db.RequestKinds().Of(of[0]).Noun, of[1]));
}
