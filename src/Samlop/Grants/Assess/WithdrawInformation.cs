using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Trekk spørsmålet: the directorate needs no answer after all. The county is told in its history and on its page.</summary>
[Process("InformationWithdrawn")]
public sealed class WithdrawInformation(AppDb db) : IUseCase<WithdrawInformation.Input, Done>
{
    public static Permission Needs => AskInformation.Needs;

    public sealed class Input : IInput<WithdrawInformation, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the request, from the button.</summary>
        public string? Request { get; set; }
    }

    /// <summary>The directorate needs no answer after all.</summary>
    [Event("grants.information.withdrawn"), Was("InformationWithdrawn")]
    public sealed record InformationWithdrawn(GrantApplicationId Application, InformationRequestId Request) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationWithdrawn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<InformationWithdrawn>(
        "grants.information.withdrawn", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_InformationWithdrawn)),
                AssessUrls.Information(happened.Application),
                application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        var request = application is null ? null : await db.AskedOn(application, input.Request, actor, cancel);
        if (application is null || request is null) return Refusal.NotFound;
        if ((application.MayHandle() ?? request.Withdraw(change.At)) is { } no) return no;

        change.Record(new InformationWithdrawn(application.Id, request.Id));
        return new Done();
    }
}

internal static class AskedInformation
{
    /// <summary>
    /// All that is asked about an application that the actor may see, the newest first. What the county has not sent yet is only the
    /// county's.
    /// </summary>
    public static Task<List<InformationRequest>> InformationOf(this AppDb db, GrantApplicationId application, Actor actor) =>
        db.Rows<InformationRequest>()
            .VisibleTo(actor.ForCases())
            .Include(r => r.Files.OrderBy(f => f.Number))
            .Where(r => r.Application == application)
            .OrderByDescending(r => r.AskedAt)
            .ToListAsync();

    public static async Task<InformationRequest?> AskedOn(
        this AppDb db,
        Handled application,
        string? chosen,
        Actor actor,
        CancellationToken cancel
    )
    {
        var id = Typed.Id<InformationRequestId>(chosen);
        return id is null
            ? null
            : await db.Rows<InformationRequest>()
                .VisibleTo(actor.ForCases())
                .SingleOrDefaultAsync(r => r.Id == id && r.Application == application.Id, cancel);
    }
}
