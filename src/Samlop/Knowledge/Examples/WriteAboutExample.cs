using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

/// <summary>Skriv i henvendelsen: either side writes on.</summary>
[Process("knowledge.example-written")]
public sealed class WriteAboutExample(AppDb db) : IUseCase<WriteAboutExample.Input, Done>
{
    public static Permission Needs => AskAboutExample.Needs;

    public sealed class Input : IInput<WriteAboutExample, Input, Done>
    {
        public ExampleContactId Contact { get; set; }

        /// <summary>How many messages the page showed.</summary>
        public int Seen { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var contact = await db.Rows<ExampleContact>().ManageableBy(Purpose.None.Reader(actor)).Include(c => c.Messages)
            .SingleOrDefaultAsync(c => c.Id == input.Contact, cancel);
        if (contact is null) return Refusal.NotFound;
        var errors = new FieldErrors();
        var text = ExampleNotices.Read(input.Text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        if (contact.Version != input.Seen) return Refusal.ChangedSinceOpened;
        contact.Write(actor, text, change.At);
        change.Record(new ExampleWritten(contact.Id, contact.Version));
        return new Done();
    }
}
