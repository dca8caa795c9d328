using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Ta bort vedlegg: out of the draft. The versions it was sent with keep it.</summary>
[Process("AttachmentRemoved")]
public sealed class RemoveAttachment(AppDb db) : IUseCase<RemoveAttachment.Input, Done>
{
    public static Permission Needs => StartApplication.Needs;

    public sealed class Input : IInput<RemoveAttachment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>From the button that was pressed.</summary>
        public Guid Attachment { get; set; }
    }

    /// <summary>A file was taken out of the draft.</summary>
    [Event("grants.application.attachment-removed"), Was("AttachmentRemoved"), NoNews]
    public sealed record AttachmentRemoved(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentRemoved), Named.File(Attachment));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application?.Attachments.SingleOrDefault(a => a.Id.Value == input.Attachment && a.RemovedAt is null) is not { } attachment)
            return Refusal.NotFound;
        if (application.MayChange() is { } no)
            return no;

        var confirmed = application.Confirmed;
        application.Detach(attachment, change.At);
        change.Record(new AttachmentRemoved(application.Id, attachment.Id));
        if (confirmed is not null) change.Record(new ConfirmationEnded(application.Id, confirmed.Id));
        return new Done();
    }
}
