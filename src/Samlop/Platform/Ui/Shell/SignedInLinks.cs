namespace Samlop.Platform.Ui.Shell;

/// <summary>The place in the menu of whoever is signed in for the pages of their own settings.</summary>
public sealed record SignedInLinks;
