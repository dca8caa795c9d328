using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Innsendt versjon: the application as it was received, frozen: number, time, hash and content. It is never changed.</summary>
public sealed class SentVersion : IPartOf<GrantApplication>
{
    private SentVersion()
    {
    }

    internal SentVersion(
        GrantApplication application,
        int number,
        CallVersionId callVersion,
        DateTimeOffset? closesAt,
        UserId by,
        DateTimeOffset receivedAt,
        string? partners
    )
    {
        var content = application.ReadContent();
        Application = application.Id;
        Number = number;
        CallVersion = callVersion;
        ClosesAt = closesAt;
        SentBy = by;
        ReceivedAt = receivedAt;
        CompletesFrom = application.ReturnedAt is null ? null : application.FirstReceivedAt;
        Confirmation = application.Confirmed!.Id;
        Content = new SentContent(Application, number, content.Write(), partners);
        Hash = content.Hash();
    }

    public GrantApplicationId Application { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>The version of the call that was in force.</summary>
    public CallVersionId CallVersion { get; private set; }

    /// <summary>The deadline that was in force; null where it was not known.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>When the server had read the last byte of it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Where it completes one that was returned: when that was first received. Null where it stands for itself.</summary>
    public DateTimeOffset? CompletesFrom { get; private set; }

    /// <summary>What is held against the deadline.</summary>
    public DateTimeOffset JudgedAt => CompletesFrom ?? ReceivedAt;

    /// <summary>A fact, not a decision.</summary>
    public bool IsLate => JudgedAt >= ClosesAt;

    public UserId SentBy { get; private set; }

    public ConfirmationId Confirmation { get; private set; }

    /// <summary>What it says. It is there only where it was asked for (<c>Include</c>), and on a version that is being sent.</summary>
    public SentContent Content { get; private set; } = null!;

    /// <summary>SHA-256 of the content's <see cref="SentContent.Json"/>, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>When an officer of the directorate first noted that it has come.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public UserId? SeenBy { get; private set; }

    public void See(UserId by, DateTimeOffset at) => (SeenBy, SeenAt) = SeenAt is null ? (by, at) : (SeenBy, SeenAt);
}
