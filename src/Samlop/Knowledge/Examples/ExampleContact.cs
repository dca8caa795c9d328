using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

[SubjectKind("knowledge.example-contact")]
public readonly record struct ExampleContactId(Guid Value) : IId<ExampleContactId>
{
    public static ExampleContactId From(Guid value) => new(value);
}

/// <summary>
/// Henvendelse om et praksiseksempel: one organisation asks another, by role and without an address. Where who has the practice is not in
/// Samløp, the directorate has the message, and passes it on outside.
/// </summary>
public sealed class ExampleContact : IVersioned
{
    public const int TextLimit = 2000;
    public const int SlugLimit = 80;

    public static readonly Refusal NoMessageWaits = Refusal.In<ExamplesText>(nameof(NoMessageWaits));

    /// <summary>The asker wrote last, and an answer is needed: it waits for who was asked.</summary>
    public static readonly Expression<Func<ExampleContact, bool>> WaitsForAsked = c => c.LastFor == c.From && c.SettledAt == null;

    private readonly List<ExampleMessage> messages = [];

    private ExampleContact()
    {
    }

    public ExampleContact(ExampleContactId id, string example, Actor by, AskedOfExample asked, DateTimeOffset at)
    {
        (Id, Example, From, AskedBy, To, IsKept, BegunAt) = (id, example, by.Organisation, by.User, asked.To, asked.IsKept, at);
    }

    public ExampleContactId Id { get; private set; }

    /// <summary>The slug of the example.</summary>
    public string Example { get; private set; } = "";

    public OrganisationId From { get; private set; }

    public UserId AskedBy { get; private set; }

    public OrganisationId To { get; private set; }

    /// <summary>Who has the practice is not in Samløp: the directorate keeps the message for them.</summary>
    public bool IsKept { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Who wrote last.</summary>
    public OrganisationId LastFor { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Who was asked says that the last message needs no answer; null until they do, and when the asker writes again.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>How many messages there are.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ExampleMessage> Messages => messages;

    public void Write(Actor by, string text, DateTimeOffset at)
    {
        messages.Add(new ExampleMessage(Id, ++Version, by, text, at));
        (LastFor, LastAt, SettledAt) = (by.Organisation, at, null);
    }

    /// <param name="by">The organisation of whoever says so.</param>
    public Refusal? MaySettle(OrganisationId by) => by == To && LastFor == From && SettledAt is null ? null : NoMessageWaits;

    public void Settle(DateTimeOffset at) => SettledAt = at;
}

/// <summary>Whom a question about an example goes to.</summary>
public sealed record AskedOfExample(OrganisationId To, bool IsKept);

public sealed class ExampleMessage : IPartOf<ExampleContact>
{
    private ExampleMessage()
    {
    }

    internal ExampleMessage(ExampleContactId contact, int number, Actor by, string text, DateTimeOffset at) =>
        (Contact, Number, By, For, Text, At) = (contact, number, by.User, by.Organisation, text, at);

    public ExampleContactId Contact { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId For { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

internal sealed class ExampleContactModel : IEntityTypeConfiguration<ExampleContact>, IEntityTypeConfiguration<ExampleMessage>
{
    public void Configure(EntityTypeBuilder<ExampleContact> contact)
    {
        contact.ToTable("example_contact");
        contact.IsProtected();
        contact.HasKey(c => c.Id);
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Version).IsConcurrencyToken();
        contact.Property(c => c.Example).HasMaxLength(ExampleContact.SlugLimit);
        contact.HasIndex(c => new { c.To, c.LastAt });
        contact.HasIndex(c => new { c.From, c.LastAt });
        contact.HasOne<Organisation>().WithMany().HasForeignKey(c => c.From).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Organisation>().WithMany().HasForeignKey(c => c.To).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<User>().WithMany().HasForeignKey(c => c.AskedBy).OnDelete(DeleteBehavior.Restrict);
        contact.HasMany(c => c.Messages).WithOne().HasForeignKey(m => m.Contact).OnDelete(DeleteBehavior.Restrict);
        contact.Navigation(c => c.Messages).HasField("messages");
    }

    public void Configure(EntityTypeBuilder<ExampleMessage> message)
    {
        message.ToTable("example_message");
        message.IsFrozen();
        message.HasKey(m => new { m.Contact, m.Number });
        message.Property(m => m.Text).HasMaxLength(ExampleContact.TextLimit);
        message.HasOne<Organisation>().WithMany().HasForeignKey(m => m.For).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<User>().WithMany().HasForeignKey(m => m.By).OnDelete(DeleteBehavior.Restrict);
    }
}
