using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Legg ved fil: a partner's letter of intent, documentation of demand or other, one or several at a time, on a form of its own.
/// </summary>
[Process("AttachmentAdded")]
public sealed class AddAttachment(AppDb db) : IUseCase<AddAttachment.Input, Done>
{
    public const int MostFiles = 30;

    public static Permission Needs => StartApplication.Needs;

    public sealed class Input : IInput<AddAttachment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>An <see cref="AttachmentKind"/> as chosen.</summary>
        public string? Kind { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>A file was attached.</summary>
    [Event("grants.application.attachment-added"), Was("AttachmentAdded"), NoNews]
    public sealed record AttachmentAdded(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentAdded), Named.File(Attachment));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayChange() is { } no) return no;

        var errors = new FieldErrors();
        var kind = AttachmentKind.Of(input.Kind, application.ReadContent());
        if (kind is null)
            errors.Add(nameof(Input.Kind), Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)));
        if (input.Files.Count == 0)
            errors.Add(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        else if (application.Attachments.Count(a => a.RemovedAt is null) + input.Files.Count > MostFiles)
            errors.Add(nameof(Input.Files), Phrase.In<ApplyText>(nameof(ApplyText.Error_TooManyFiles), MostFiles));
        if (errors.Any)
            return errors;

        var confirmed = application.Confirmed;
        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            var id = NewId.Of<ApplicationAttachmentId>(change.At);
            db.Add(file);
            application.Attach(new ApplicationAttachment(id, application.Id, file, kind!.Code, kind.Partner, actor.User, change.At));
            change.Record(new AttachmentAdded(application.Id, id));
        }

        if (confirmed is not null) change.Record(new ConfirmationEnded(application.Id, confirmed.Id));
        return new Done();
    }
}
