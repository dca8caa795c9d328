using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Send søknaden tilbake: the directorate hands it back to be completed. It is still judged by when it was first received.</summary>
[Process("ApplicationReturned")]
public sealed class ReturnApplication(AppDb db, ProposalEnding proposals) : IUseCase<ReturnApplication.Input, Done>
{
    private const int Limit = 2000;

    public static Permission Needs => SeeApplication.Needs;

    public sealed class Input : IInput<ReturnApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>What must be completed, for the county to read.</summary>
        public string? Reasons { get; set; }
    }

    /// <summary>The directorate handed it back.</summary>
    [Event("grants.application.returned"), Was("ApplicationReturned")]
    public sealed record ApplicationReturned(GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationReturned), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Application, cancel);
        if (application is null) return Refusal.NotFound;

        var reasons = input.Reasons?.Trim() ?? "";
        if (reasons.Length == 0) return new FieldError(nameof(Input.Reasons), Phrase.In<CommonText>(nameof(CommonText.Error_ToCorrect)));
        if (reasons.Length > Limit) return new FieldError(nameof(Input.Reasons), Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), Limit, reasons.Length));
        if (await db.IsDecided(application.Id, cancel)) return DecideRefusal.ApplicationIsDecided;
        if (application.Return(reasons, change.At) is { } no) return no;

        change.Record(new ApplicationReturned(application.Id, application.Sent[^1].Number), reason: reasons);
        await proposals.End(application.Id, LapseCause.Returned, actor, change, cancel);
        return new Done();
    }
}
