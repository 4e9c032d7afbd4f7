"""From the sheet's rows to turned joints: trunk, tool, arms, legs and fingers."""

from dataclasses import dataclass

import numpy as np

from aozora.world.acting.people.footwork import Soles
from aozora.world.acting.people.hands import finger_rotations
from aozora.world.acting.people.limbs import frames, solve, turned_about, twist
from aozora.world.acting.people.physique import SIDES, Physique, outward
from aozora.world.acting.people.sheet import FRAMES, SLOTS
from aozora.world.acting.puppet import placed
from aozora.world.acting.rotations import Floats, about, about_axis, apply, from_angles

WRIST = np.radians(72.0)
"""How far a wrist bends."""

ELBOW_POLE = (-0.55, 0.42, -0.72)
"""Where elbows point at ease: back, out and down, in the chest's axes."""


@dataclass(frozen=True)
class ToolPlace:
    """Where a tool is in the person's space: grip (n, 3), and matrices (n, 3, 3) with columns for its long side, across, face."""

    place: Floats
    turn: Floats


class Figure:
    """A person at n times: rows (n, COLUMNS) of the sheet, turned into rotations joint by joint."""

    def __init__(self, body: Physique, rows: Floats) -> None:
        self.body, self.rows = body, rows
        puppet = body.puppet
        self.local = np.broadcast_to(np.eye(3), (len(rows), len(puppet.names), 3, 3)).copy()
        self.offsets = np.zeros((len(rows), len(puppet.names), 3))
        self.turned, self.heads = self.local, self.offsets
        self.tool: ToolPlace | None = None

    def column(self, name: str) -> Floats:
        """The part of the rows with that name."""
        return self.rows[:, SLOTS[name]]

    def joint(self, name: str) -> int:
        """A joint's number."""
        return self.body.puppet.number[name]

    def turn(self, joint: str, matrices: Floats) -> None:
        """Turn a joint relative to its parent."""
        if self.body.has(joint):
            self.local[:, self.joint(joint)] = matrices

    def place(self) -> None:
        """Put all joints where they now are."""
        self.turned, self.heads = placed(self.body.puppet, self.local, self.offsets)

    def pose_trunk(self, look: Floats) -> None:
        """Body, spine, neck and head; `look` (n, 3) are further roll, pitch and yaw of the head in radians."""
        self.offsets[:, self.joint("body")] = self.column("hips") * self.body.leg_scale
        self.turn("body", from_angles(np.radians(self.column("body"))))
        self.turn("pelvis", from_angles(np.radians(self.column("pelvis"))))
        spine = np.radians(self.column("spine"))
        self.turn("spine", from_angles(0.45 * spine))
        self.turn("chest", from_angles(0.55 * spine))
        head = np.radians(self.column("head")) + look
        head = np.clip(head, np.radians([-40, -55, -82]), np.radians([40, 60, 82]))
        self.turn("neck", from_angles(0.42 * head))
        self.turn("head", from_angles(0.58 * head))
        self.place()

    def frame(self, name: str, side: str) -> tuple[Floats, Floats, float]:
        """Origin (n, 3), axes (n, 3, 3) and scale of a frame."""
        body = self.body
        if name == "chest":
            return self.heads[:, self.joint(f"upper arm {side}")], self.turned[:, self.joint("chest")], body.arm_scale
        if name == "mouth":
            turn = self.turned[:, self.joint("head")]
            return self.heads[:, self.joint("head")] + apply(turn, body.mouth), turn, body.head_scale
        if name == "hips":
            hips = 0.5 * (self.heads[:, self.joint("thigh left")] + self.heads[:, self.joint("thigh right")])
            return hips, self.turned[:, self.joint("pelvis")], body.leg_scale
        upright = np.broadcast_to(np.eye(3), (len(self.rows), 3, 3))
        if name == "hang":
            return self.heads[:, self.joint(f"upper arm {side}")], upright, body.arm_scale
        return np.zeros((len(self.rows), 3)), upright, body.leg_scale

    def keyed_tool(self) -> ToolPlace:
        """Where the rows say that a tool is which no single hand carries."""
        place, along, face = (np.zeros((len(self.rows), 3)) for _ in range(3))
        total = np.full((len(self.rows), 1), 1e-9)
        for name in FRAMES[:-1]:
            part = self.column(f"tool {name}")
            origin, axes, scale = self.frame(name, "right")
            if name in ("chest", "hang"):
                origin = 0.5 * (origin + self.frame(name, "left")[0])
            place += part[:, 3:4] * origin + scale * apply(axes, part[:, :3])
            along += apply(axes, part[:, 4:7])
            face += apply(axes, part[:, 7:10])
            total += part[:, 3:4]
        basis = frames(along, face)
        turn = np.stack([basis[:, :, 0], np.cross(basis[:, :, 1], basis[:, :, 0]), basis[:, :, 1]], -1)
        return ToolPlace(place / total, turn)

    def pose_arm(self, side: str, tool: tuple[ToolPlace, float] | None) -> None:
        """The arm brings the wrist to where the rows want it; the forearm takes half of the hand's twist."""
        body = self.body
        place, palm, fingers = (np.zeros((len(self.rows), 3)) for _ in range(3))
        total = np.full((len(self.rows), 1), 1e-9)
        for name in FRAMES:
            part = self.column(f"hand {side} {name}")
            if not part[:, 3].any():
                continue
            if name == "tool":
                if tool is None:
                    continue
                origin, axes, scale = tool[0].place, tool[0].turn, tool[1]
            else:
                origin, axes, scale = self.frame(name, side)
            place += part[:, 3:4] * origin + scale * apply(axes, part[:, :3])
            palm += apply(axes, part[:, 4:7])
            fingers += apply(axes, part[:, 7:10])
            total += part[:, 3:4]
        wrist = place / total
        self._bend_arm(side, wrist)
        self._turn_hand(side, palm, fingers)
        for joint, turn in finger_rotations(body, side, self.column(f"shape {side}")).items():
            self.turn(joint, turn)

    def _bend_arm(self, side: str, wrist: Floats) -> None:
        body, sign = self.body, outward(side)
        chest = self.turned[:, self.joint("chest")]
        shoulder = self.heads[:, self.joint(f"upper arm {side}")]
        away = apply(np.swapaxes(chest, 1, 2), wrist - shoulder) / (sum(body.arms[side].lengths))
        rise = np.radians(26.0) * np.clip(away[:, 2] + 0.15, 0, 1.1) ** 1.3
        reach = np.radians(14.0) * np.clip(away[:, 0] - 0.45, 0, 0.6)
        self.turn(f"clavicle {side}", about(0, sign * rise) @ about(2, -sign * reach))
        self.place()
        raised = np.radians(self.column(f"elbow {side}")[:, 0])
        pole = apply(about(0, sign * raised), np.broadcast_to(np.array(ELBOW_POLE) * [1, sign, 1], away.shape))
        shoulder = self.heads[:, self.joint(f"upper arm {side}")]
        upper, lower = solve(body.arms[side], shoulder, wrist, apply(chest, pole))
        parent = self.turned[:, self.joint(f"clavicle {side}")]
        self.turn(f"upper arm {side}", np.swapaxes(parent, 1, 2) @ upper)
        self.turn(f"forearm {side}", np.swapaxes(upper, 1, 2) @ lower)
        self.place()

    def _turn_hand(self, side: str, palm: Floats, fingers: Floats) -> None:
        body = self.body
        upper = self.turned[:, self.joint(f"upper arm {side}")]
        lower = self.turned[:, self.joint(f"forearm {side}")]
        along = apply(lower, np.broadcast_to(body.fingers[side], palm.shape))
        held = fingers + np.maximum(1 - np.linalg.norm(fingers, axis=1, keepdims=True), 0) * along
        held = _towards(along, held / np.maximum(np.linalg.norm(held, axis=1, keepdims=True), 1e-9), WRIST)
        natural = apply(lower, np.broadcast_to(body.palm[side], palm.shape))
        faced = palm + np.maximum(1 - np.linalg.norm(palm, axis=1, keepdims=True), 0) * natural
        hand = frames(held, faced) @ frames(body.fingers[side][None], body.palm[side][None])[0].T
        arm = body.arms[side].lower
        bone = apply(lower, np.broadcast_to(arm / np.linalg.norm(arm), palm.shape))
        rolled = twist(hand @ np.swapaxes(lower, 1, 2), bone)
        lower = turned_about(bone, 0.55 * rolled) @ lower
        self.turn(f"forearm {side}", np.swapaxes(upper, 1, 2) @ lower)
        self.turn(f"hand {side}", np.swapaxes(lower, 1, 2) @ hand)

    def held_tool(self, side: str, grip: tuple[Floats, Floats]) -> ToolPlace:
        """A tool in one hand: its long side and its face point along `grip` (fingers, palm, thumb)."""
        self.place()
        body = self.body
        hand = self.turned[:, self.joint(f"hand {side}")]
        ahead, inside = body.fingers[side], body.palm[side]
        thumb = np.cross(inside, ahead) if side == "left" else np.cross(ahead, inside)
        basis = np.stack([ahead, inside, thumb], 1)
        middle = self.heads[:, self.joint(f"hand {side}")] + apply(hand, body.arm_scale * (0.075 * ahead + 0.03 * inside))
        along, face = basis @ grip[0], basis @ grip[1]
        rest = frames(along[None], face[None])[0]
        turn = np.stack([rest[:, 0], np.cross(rest[:, 1], rest[:, 0]), rest[:, 1]], 1)
        return ToolPlace(middle, hand @ turn)

    def pose_leg(self, side: str, soles: Soles, position: Floats, heading: Floats) -> None:
        """The leg brings the sole to where it stands or swings, or where the rows want it."""
        body, sign = self.body, outward(side)
        ankle, turn = self.ankle(side, soles, position, heading)
        thigh, shin, foot = body.leg_joints(side)
        hip = self.heads[:, self.joint(thigh)]
        pelvis = self.turned[:, self.joint("pelvis")]
        yaw = 0.6 * np.arctan2(turn[:, 1, 0], turn[:, 0, 0]) * (1 - self.column(f"free {side}")[:, 0])
        out = np.radians(self.column(f"knee {side}")[:, 0]) * sign
        pole = apply(pelvis @ about(2, out + yaw), np.broadcast_to([1.0, 0.0, 0.12], hip.shape))
        upper, lower = solve(body.legs[side], hip, ankle, pole)
        self.turn(thigh, np.swapaxes(pelvis, 1, 2) @ upper)
        self.turn(shin, np.swapaxes(upper, 1, 2) @ lower)
        local = np.swapaxes(lower, 1, 2) @ turn
        self.turn(foot, local)
        raised = np.clip(soles.pitch, 0, np.radians(65)) * (soles.standing | (soles.swing < 0.25))
        self.turn(f"toes {side}", about(1, -raised * (1 - self.column(f"free {side}")[:, 0])))

    def ankle(self, side: str, soles: Soles, position: Floats, heading: Floats) -> tuple[Floats, Floats]:
        """Where the ankle must be (n, 3) in the person's space, and the turn of the foot (n, 3, 3)."""
        body = self.body
        free = self.column(f"free {side}")
        keyed = self.column(f"foot {side}") * body.leg_scale
        sole = np.radians(self.column(f"sole {side}"))
        planted = apply(about(2, -heading), soles.balls - position)
        window = np.where(soles.standing, 0.0, np.clip(np.minimum(soles.swing, 1 - soles.swing) / 0.3, 0, 1))
        window = (window * window * (3 - 2 * window))[:, None]
        ball = planted + window * keyed
        ball = ball + free * (body.neutral[side] + keyed - ball)
        angles = np.stack([0 * heading, soles.pitch, soles.yaws - heading], 1) * (1 - free) + sole * np.maximum(free, window)
        turn = from_angles(angles)
        pivot = np.where((angles[:, 1] < 0)[:, None] & (free < 0.5), body.heel[side], body.ball[side])
        # A foot with its toes up stands on its heel: the ball then is where it will come down.
        flat = apply(about(2, angles[:, 2]), body.ball[side] - pivot)
        return ball - flat - apply(turn, pivot), turn


def _towards(start: Floats, goal: Floats, limit: float) -> Floats:
    """Unit vectors (n, 3) from `start` towards `goal`, but no further than an angle."""
    cos = np.clip((start * goal).sum(1), -1, 1)
    angle = np.arccos(cos)
    share = np.minimum(1.0, limit / np.maximum(angle, 1e-6))
    sin = np.maximum(np.sin(angle), 1e-6)
    mixed = (np.sin((1 - share) * angle) / sin)[:, None] * start + (np.sin(share * angle) / sin)[:, None] * goal
    return np.where((angle > limit)[:, None], mixed, goal)


def eye_turn(yaw: Floats, pitch: Floats) -> Floats:
    """Rotations (n, 3, 3) of an eyeball; eyes turn at most 32 degrees aside and 24 up or down."""
    return about(2, np.clip(yaw, -0.56, 0.56)) @ about(1, np.clip(pitch, -0.42, 0.42))


def lid_turns(axis: Floats, closed: Floats, pitch: Floats) -> tuple[Floats, Floats]:
    """Rotations (n, 3, 3) of upper and lower lid about the eye's axis (3,): they close and follow the eye up and down."""
    follow = np.clip(pitch, -0.42, 0.42)
    return about_axis(axis, np.radians(62.0) * closed + 0.55 * follow * (1 - closed)), about_axis(
        axis, -np.radians(26.0) * closed
    )


__all__ = ["SIDES", "Figure", "ToolPlace", "eye_turn", "lid_turns"]
