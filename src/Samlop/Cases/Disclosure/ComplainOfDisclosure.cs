using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>Klag på svaret: whoever asked, who has the key, writes what they think is wrong. It becomes a task.</summary>
[Process("cases.disclosure.complained")]
public sealed class ComplainOfDisclosure(AppDb db, RateLimits limits, DisclosureJournal journal)
    : IUseCase<ComplainOfDisclosure.Input, Done>
{
    private static readonly RateLimit OfClient = new("disclosure-complaint", AskForDisclosure.MostOfClient, TimeSpan.FromHours(1));

    public static Permission Needs { get; } = Permission.OfAll("cases.disclosure.complain");

    public sealed class Input : IInput<ComplainOfDisclosure, Input, Done>
    {
        /// <summary>The key, set by the page from its address.</summary>
        public string? Token { get; set; }

        public string? Complaint { get; set; }

        /// <summary>The client's address, set by the page.</summary>
        public string? Client { get; set; }
    }

    /// <summary>Whoever asked for documents complained of the answer.</summary>
    [Event("cases.disclosure.complained"), NoNews]
    public sealed record DisclosureComplained(DisclosureRequestId Request, OrganisationId Owner) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Complained));
    }

    public static NoticeKind TellsThoseWhoAnswered { get; } = NoticeKind.Of<DisclosureComplained>(
        "cases.disclosure.complained", DisclosureNotices.Group, "those who decide",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<DisclosureText>(nameof(DisclosureText.Notice_Complained)),
            DisclosureUrls.Request(happened.Request),
            Readers.In(happened.Owner, [.. DecideDisclosure.Needs.Roles])))).While(
            "the complaint is not handled",
            (DisclosureRequest r) => r.Id,
            db => db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold).Where(r => r.ComplaintHandledAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var request = await db.Rows<DisclosureRequest>().OpenedBy(input.Token).Include(r => r.Documents)
            .SingleOrDefaultAsync(cancel);
        if (request is null) return Refusal.NotFound;
        if (request.MayComplain() is { } no) return no;
        var errors = new FieldErrors();
        var complaint = TypedField.NeededText(
            input.Complaint, DisclosureRequest.ComplaintLimit, nameof(Input.Complaint),
            Phrase.In<DisclosureText>(nameof(DisclosureText.Error_Complaint)), errors);
        if (errors.Any) return errors;
        if (input.Client is { } client && limits.Take(OfClient, client) is not null) return Refusal.TooMany;
        request.Complain(complaint, change.At);
        await journal.Write(request, nameof(DisclosureText.Journal_Complained), complaint, actor, change, cancel);
        change.Record(new DisclosureComplained(request.Id, request.Owner));
        return new Done();
    }
}
