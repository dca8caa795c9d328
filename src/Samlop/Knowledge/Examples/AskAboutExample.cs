using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples;

/// <summary>Spør om et eksempel: a message to those who have the practice, by role; they are not in Samløp: to the directorate.</summary>
[Process("knowledge.example-asked")]
public sealed class AskAboutExample(AppDb db, ExamplePlaces places, OsloClock clock)
    : IUseCase<AskAboutExample.Input, AskAboutExample.Asked>
{
    public static Permission Needs { get; } = Permission.Of("knowledge.example.ask", ExampleAccess.Askers);

    public sealed class Input : IInput<AskAboutExample, Input, Asked>
    {
        /// <summary>The slug of the example.</summary>
        public string Example { get; set; } = "";

        public string? Text { get; set; }
    }

    public sealed record Asked(ExampleContactId Contact);

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<ExampleWritten>(
        "knowledge.example.asked", ExampleNotices.Group,
        "those of the organisation that a question about an example goes to; of an answer whoever asked", ExampleNotices.Other);

    public async Task<Outcome<Asked>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (ExampleCatalogue.Current.Find(input.Example) is not { } example) return Refusal.NotFound;
        var errors = new FieldErrors();
        var text = ExampleNotices.Read(input.Text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        if (await db.AskedOf(example, places, clock.Today, cancel) is not { } asked) return ExampleAccess.NobodyForExample;
        var contact = new ExampleContact(NewId.Of<ExampleContactId>(change.At), example.Slug, actor, asked, change.At);
        contact.Write(actor, text, change.At);
        db.Add(contact);
        change.Record(new ExampleWritten(contact.Id, contact.Version));
        return new Asked(contact.Id);
    }
}

/// <summary>Somebody wrote about an example, to the other side.</summary>
/// <param name="Number">Of the message.</param>
[Event("knowledge.example.written")]
public sealed record ExampleWritten(ExampleContactId Contact, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Contact);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ExamplesText>(
        Number == 1 ? nameof(ExamplesText.Told_ContactBegun) : nameof(ExamplesText.Told_ContactWritten));
}

internal static class ExampleNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.examples",
        Phrase.In<ExamplesText>(nameof(ExamplesText.Notices_Title)),
        Phrase.In<ExamplesText>(nameof(ExamplesText.Notices_Explained)),
        MayBeStopped: true,
        ExampleAccess.Askers);

    /// <summary>The other side than the one that wrote: whoever asked, or those of the organisation that is asked.</summary>
    public static async Task<Told?> Other(ExampleWritten happened, Occasion occasion)
    {
        var contact = await occasion.Db.Rows<ExampleContact>().VisibleTo(Purpose.None.Reader(occasion.Actor))
            .SingleAsync(c => c.Id == happened.Contact, occasion.Cancel);
        var answered = contact.LastFor == contact.To && contact.From != contact.To;
        return new Told(
            Phrase.In<ExamplesText>(answered ? nameof(ExamplesText.Notice_Answered) : nameof(ExamplesText.Notice_Asked)),
            ExampleUrls.ContactOf(contact.Id),
            answered ? Readers.Of(contact.AskedBy) : Readers.In(contact.To, ExampleAccess.Receivers));
    }

    public static string Read(string? typed, string field, FieldErrors errors) => TypedField.NeededText(
        typed, ExampleContact.TextLimit, field, Phrase.In<ExamplesText>(nameof(ExamplesText.Error_Message)), errors);
}
