package org.biggerpicture.page;

/**
 * How a new version of the agreements comes to run.
 *
 * @param state what runs, what the files say, what waits
 * @param why the proposer's reason
 * @param mayPropose whether the files say something that can be proposed
 * @param mayApprove whether something waits that this steward may approve
 * @param errors why it went no further
 */
public record ProposalPage(Document state, Input why, boolean mayPropose, boolean mayApprove, Errors errors) {}
