namespace Samlop.Agreements.Agree;

/// <summary>The place for what is known of a topic of an agreement, where it is written.</summary>
/// <param name="Topic">Code of the topic, or of the sheet that is written.</param>
public sealed record TopicKnown(string Topic);

/// <summary>The place for what is known of meetings and the bodies that hold them.</summary>
public sealed record MeetingsKnown;

/// <summary>The place on an agreement's page for what helps those who work with it, and what others may learn of it.</summary>
public sealed record AgreementKnown(AgreementId Agreement);
