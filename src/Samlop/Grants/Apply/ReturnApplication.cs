using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Send søknaden tilbake: the directorate hands it back to be completed. It is still judged by when it was first received.
/// </summary>
[Process("ApplicationReturned")]
public sealed class ReturnApplication(AppDb db, IEnumerable<IHoldsApplication> holders) : IUseCase<ReturnApplication.Input, Done>
{
    public const int Limit = 2000;

    public static Permission Needs => SeeApplication.Needs;

    public sealed class Input : IInput<ReturnApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>What must be completed, for the county to read.</summary>
        public string? Reasons { get; set; }
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ApplicationReturned>(
        "grants.application.returned", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Returned)),
                ApplyUrls.Application(happened.Application),
                application.AtTheCounty);
        }).WhileUnsent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Rows<GrantApplication>()
            .ReceivedBy(actor.ForCases())
            .WithAll()
            .SingleOrDefaultAsync(a => a.Id == input.Application, cancel);
        if (application is null)
            return Refusal.NotFound;

        var errors = new FieldErrors();
        var missing = Phrase.In<CommonText>(nameof(CommonText.Error_ToCorrect));
        var reasons = TypedField.NeededText(input.Reasons, Limit, nameof(Input.Reasons), missing, errors);
        if (errors.Any) return errors;
        if (await holders.Hold(application.Id, cancel) is { } held)
            return held;
        if (application.Return(reasons, change.At) is { } no)
            return no;

        change.Record(new ApplicationReturned(application.Id, application.Sent[^1].Number), reason: reasons);
        return new Done();
    }
}
